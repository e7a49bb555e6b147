package fourteen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The framework's commands. The course, which owns `main`, adds its own.
///
/// Exit code 0: success; 1: the work failed; 2: wrong usage. A server that is ended by a signal stops cleanly and leaves
/// the shell's code for that: 130 after Ctrl-C, 143 after SIGTERM.
@Command(name = "./fourteen", description = "React Server Components on the JVM.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {
        NewCommand.class, JvmArgsCommand.class,
        FlightCommand.class}, footer = {"", "./fourteen COMMAND --help tells more."})
public final class FourteenCommands implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    private FourteenCommands() {}

    /// The whole command line.
    ///
    /// @param defaultApp what `dev`, `build` and `start` take when no directory is given
    /// @param more commands of others, annotated with [Command]
    public static CommandLine with(Path defaultApp, Object... more) {
        var commands = new FourteenCommands();
        var line = new CommandLine(commands);
        line.addSubcommand(new DevCommand(defaultApp));
        line.addSubcommand(new BuildCommand(defaultApp));
        line.addSubcommand(new StartCommand(defaultApp));
        for (Object command : more) {
            line.addSubcommand(command);
        }
        showVersion(line);
        // These reach the subcommands there are; so they come last.
        line.setParameterExceptionHandler(new WrongUsage());
        line.setExecutionExceptionHandler(new FailedWork(() -> commands.verbose));
        return line;
    }

    private static void showVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(FourteenCommands::showVersion);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command is missing.");
        }
    }
}
