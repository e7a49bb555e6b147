package fourteen.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says why the work failed, in the words of the exception if it is one of ours. Exit code 1.
final class FailedWork implements IExecutionExceptionHandler {

    private final BooleanSupplier verbose;

    FailedWork(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure.getClass().getName().startsWith("fourteen.")) {
            err.println(failure.getMessage());
        } else {
            err.println("Something went wrong that Fourteen did not foresee: " + failure);
            err.println("  next      run it again with --verbose for the stack trace, and report it");
        }
        if (verbose.getAsBoolean() || System.getenv("FOURTEEN_DEBUG") != null) {
            err.println();
            failure.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
