package fourteen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/// A command line whose output stays here.
final class Terminal {

    static final Path NOWHERE = Path.of("there-is-no-app");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int exitCode;

    private Terminal(CommandLine line, String... arguments) {
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).setUsageHelpWidth(80);
        exitCode = line.execute(arguments);
    }

    /// Runs `./fourteen` with these arguments and waits for its end.
    static Terminal run(String... arguments) {
        return new Terminal(FourteenCommands.with(NOWHERE, Map.of()), arguments);
    }

    static Terminal run(CommandLine line, String... arguments) {
        return new Terminal(line, arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
