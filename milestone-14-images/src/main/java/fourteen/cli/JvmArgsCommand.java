package fourteen.cli;

import fourteen.JvmArgs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./fourteen jvm-args`
@Command(name = "jvm-args", mixinStandardHelpOptions = true, description = {
        "Print the JVM options that make Graal compile JavaScript, as an argument file.",
        "For a program of yours that has Fourteen as a plugin:",
        "  ./fourteen jvm-args > graal.args",
        "  java @graal.args -cp … com.example.Main"})
final class JvmArgsCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(JvmArgs.ofThisJvm().text());
        out.flush();
    }
}
