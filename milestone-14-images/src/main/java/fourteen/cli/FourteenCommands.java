package fourteen.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
@Command(name = "./fourteen", description = "React Server Components on the JVM.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", footer = {
        "", "./fourteen COMMAND --help tells more."})
public final class FourteenCommands implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    private FourteenCommands() {}

    /// The whole command line.
    ///
    /// @param defaultApp what `dev`, `build` and `start` take when no directory is given
    /// @param more commands of others, annotated with [Command], by name
    public static CommandLine with(Path defaultApp, Map<String, Supplier<Object>> more) {
        return line(all(defaultApp, more));
    }

    /// The command line as far as one call needs it. To read a command's annotations takes longer than a server's port to
    /// open: where the arguments begin with a command's name, it is the only one.
    public static CommandLine with(Path defaultApp, Map<String, Supplier<Object>> more, String... arguments) {
        Map<String, Supplier<Object>> all = all(defaultApp, more);
        Supplier<Object> wanted = arguments.length == 0 ? null : all.get(arguments[0]);
        return line(wanted == null ? all : Map.of(arguments[0], wanted));
    }

    private static Map<String, Supplier<Object>> all(Path defaultApp, Map<String, Supplier<Object>> more) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("new", NewCommand::new);
        all.put("jvm-args", JvmArgsCommand::new);
        all.put("flight", FlightCommand::new);
        all.put("dev", () -> new DevCommand(defaultApp));
        all.put("build", () -> new BuildCommand(defaultApp));
        all.put("start", () -> new StartCommand(defaultApp));
        all.putAll(more);
        return all;
    }

    private static CommandLine line(Map<String, Supplier<Object>> subcommands) {
        var commands = new FourteenCommands();
        var line = new CommandLine(commands);
        subcommands.forEach((name, command) -> line.addSubcommand(name, command.get()));
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
