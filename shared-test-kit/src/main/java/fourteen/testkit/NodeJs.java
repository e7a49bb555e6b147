package fourteen.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Node as the judge: runs a script in the repository's root, where `node_modules` is found, and gives what it printed.
///
/// Where Node is missing the test is skipped with a sentence, in CI it fails ([Requirement]). Immutable: every method
/// that changes something gives a changed copy.
///
/// {@snippet lang = "java" :
/// String html = NodeJs.module("""
///         import {createElement} from 'react';
///         import {renderToString} from 'react-dom/server';
///         process.stdout.write(renderToString(createElement('p', null, 'hi')));
///         """).env("NODE_ENV", "production").run();
/// }
public final class NodeJs {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final String script;
    private final List<String> flags;
    private final List<String> arguments;
    private final Map<String, String> environment;

    private NodeJs(String script, List<String> flags, List<String> arguments, Map<String, String> environment) {
        this.script = script;
        this.flags = List.copyOf(flags);
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
    }

    /// A CommonJS script: `require` works, top-level `await` does not.
    public static NodeJs script(String script) {
        return new NodeJs(script, List.of("--input-type=commonjs"), List.of(), Map.of());
    }

    /// An ES module: `import` and top-level `await` work.
    public static NodeJs module(String script) {
        return new NodeJs(script, List.of("--input-type=module"), List.of(), Map.of());
    }

    /// A flag of Node's own, such as `--conditions=react-server`.
    public NodeJs flag(String flag) {
        return new NodeJs(script, plus(flags, flag), arguments, environment);
    }

    /// An argument of the script: `process.argv[2]` and on.
    public NodeJs argument(String argument) {
        return new NodeJs(script, flags, plus(arguments, argument), environment);
    }

    public NodeJs env(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new NodeJs(script, flags, arguments, more);
    }

    /// Whether `node` is installed on this machine.
    public static boolean isInstalled() {
        return Executable.find("NODE", "node").isPresent();
    }

    /// Runs the script.
    ///
    /// @return what it wrote to standard output, read as UTF-8
    /// @throws TestKitFailure if it ended with another code than 0 or not at all; the message holds what it wrote to
    ///         standard error
    public String run() {
        return new String(runForBytes(), StandardCharsets.UTF_8);
    }

    /// As [#run], for output that is not text.
    public byte[] runForBytes() {
        Path node = Executable.find("NODE", "node")
                .orElseThrow(() -> Requirement.missing(
                        "Node is not installed: install Node 20 or newer, or let the environment variable NODE name it."));
        Path root = RepositoryRoot.path();
        if (!Files.isDirectory(root.resolve("node_modules"))) {
            throw Requirement.missing("The npm packages are not installed: run `npm ci` in the repository's root.");
        }
        List<String> command = new ArrayList<>(List.of(node.toString()));
        command.addAll(flags);
        command.add("-");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        // What the developer's shell has set must not decide what the judge says.
        builder.environment().keySet().removeIf(name -> name.startsWith("NODE_") || name.equals("FORCE_COLOR"));
        builder.environment().putAll(environment);
        try {
            return finish(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + node, e);
        }
    }

    private byte[] finish(Process process) throws IOException {
        try {
            Future<byte[]> out = reading(process.getInputStream());
            Future<byte[]> err = reading(process.getErrorStream());
            try (OutputStream in = process.getOutputStream()) {
                in.write(script.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Node refused a flag and is gone; what it printed says more than a broken pipe.
            }
            if (!process.waitFor(DEADLINE)) {
                throw new TestKitFailure(FailureClass.TIMEOUT,
                        "The Node script did not end within " + DEADLINE.toSeconds() + " s.");
            }
            byte[] bytes = out.get();
            String complaint = new String(err.get(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw new TestKitFailure(FailureClass.EXCEPTION,
                        "The Node script ended with code " + process.exitValue() + ":\n" + complaint);
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestKitFailure(FailureClass.TIMEOUT, "The test was interrupted while a Node script ran.", e);
        } catch (ExecutionException e) {
            throw new IOException("cannot read what the Node script printed", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Future<byte[]> reading(InputStream stream) {
        FutureTask<byte[]> all = new FutureTask<>(stream::readAllBytes);
        Thread.ofVirtual().start(all);
        return all;
    }

    private static List<String> plus(List<String> list, String one) {
        List<String> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
