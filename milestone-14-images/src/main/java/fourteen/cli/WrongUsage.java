package fourteen.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what was not understood, then what was probably meant, or else how the command is used. Exit code 2.
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(wrong));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println();
            command.usage(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static @Nullable String message(ParameterException wrong) {
        boolean noCommand = wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty();
        if (noCommand) {
            return "Unknown command: '" + ((UnmatchedArgumentException) wrong).getUnmatched().getFirst() + "'";
        }
        return wrong.getMessage();
    }
}
