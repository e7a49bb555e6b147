package fourteen.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

final class FourteenCommandsTest {

    @Test
    void helpListsTheCommandsWithASentenceEach() {
        var help = Terminal.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("""
                Usage: ./fourteen [-hV] [--verbose] COMMAND
                React Server Components on the JVM.
                """)
                .contains("\n  new       Write a small app to start from.\n")
                .endsWith("\n./fourteen COMMAND --help tells more.\n");
    }

    @Test
    void everyCommandHasHelpAndAVersion() {
        var names = FourteenCommands.with(Terminal.NOWHERE, Map.of()).getSubcommands().keySet();

        assertThat(names).contains("new", "dev", "build", "start", "jvm-args");
        for (String name : names) {
            var help = Terminal.run(name, "--help");
            assertThat(help.exitCode()).as(name).isZero();
            assertThat(help.out()).startsWith("Usage: ./fourteen " + name);
            assertThat(Terminal.run(name, "--version").out()).startsWith("Fourteen ").contains("\nJDK 25");
        }
    }

    @Test
    void aCallThatNamesItsCommandNeedsNoOther() {
        var named = FourteenCommands.with(Terminal.NOWHERE, Map.of("fail", Failing::new), "fail");
        var unknown = FourteenCommands.with(Terminal.NOWHERE, Map.of("fail", Failing::new), "fial");

        assertThat(named.getSubcommands()).containsOnlyKeys("fail");
        assertThat(Terminal.run(named, "fail").exitCode()).isEqualTo(1);
        assertThat(unknown.getSubcommands()).containsKeys("fail", "dev");
        assertThat(Terminal.run(unknown, "fial").err()).contains("Unknown command: 'fial'").contains("fail");
    }

    @Test
    void withoutACommandItSaysSo() {
        var nothing = Terminal.run();

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).startsWith("A command is missing.\n\nUsage: ./fourteen ");
    }

    @Test
    void anUnknownCommandIsNamedAndTheLikelyOneProposed() {
        var typo = Terminal.run("buld");

        assertThat(typo.exitCode()).isEqualTo(2);
        assertThat(typo.err()).isEqualTo("""
                Unknown command: 'buld'
                Did you mean: ./fourteen build?
                """);
    }

    @Test
    void anUnknownOptionIsNamedAndTheLikelyOneProposed() {
        var typo = Terminal.run("new", "app", "--verbos");

        assertThat(typo.exitCode()).isEqualTo(2);
        assertThat(typo.err()).isEqualTo("""
                Unknown option: '--verbos'
                Possible solutions: --version, --verbose
                """);
    }

    @Test
    void aMissingArgumentIsFollowedByTheUsage() {
        var missing = Terminal.run("new");

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("""
                Missing required parameter: 'DIR'

                Usage: ./fourteen new [-hV] [--verbose] DIR
                """);
    }

    @Test
    void aFailureThatNobodyForesawIsOneSentenceWithoutAStackTrace() {
        var failed = Terminal.run(FourteenCommands.with(Terminal.NOWHERE, Map.of("fail", Failing::new)), "fail");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).isEqualTo("""
                Something went wrong that Fourteen did not foresee: java.lang.IllegalStateException: <boom>
                  next      run it again with --verbose for the stack trace, and report it
                """);
    }

    @Test
    void verboseShowsTheStackTrace() {
        for (String[] arguments : new String[][]{{"fail", "--verbose"}, {"--verbose", "fail"}}) {
            var failed = Terminal.run(FourteenCommands.with(Terminal.NOWHERE, Map.of("fail", Failing::new)), arguments);

            assertThat(failed.exitCode()).isEqualTo(1);
            assertThat(failed.err()).contains("\n\tat fourteen.cli.FourteenCommandsTest$Failing.call(");
        }
    }

    @Command(name = "fail")
    static final class Failing implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new IllegalStateException("<boom>");
        }
    }
}
