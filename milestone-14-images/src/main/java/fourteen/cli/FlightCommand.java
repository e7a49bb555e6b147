package fourteen.cli;

import fourteen.FourteenException;
import fourteen.cli.inspect.Inspection;
import fourteen.cli.inspect.RemotePayload;
import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FlightReader;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen flight decode FILE…`, `./fourteen flight rewrite FILE` and `./fourteen flight inspect FILE|URL`
@Command(name = "flight", mixinStandardHelpOptions = true, description = "Read Flight payloads, React's wire format.")
final class FlightCommand implements Runnable {

    private static final int NARROWEST = 60;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command is missing.");
        }
    }

    /// Prints a line of JSON for each payload. Of a malformed one it prints what React's client makes of it, says what is
    /// wrong, and goes on.
    @Command(name = "decode", mixinStandardHelpOptions = true, description = "Print payloads as canonical JSON, a line each.")
    int decode(
            @Option(names = "--upstream", description = "Read bodies that a client sends, stored as JSON: kind, body or fields.") boolean upstream,
            @Option(names = "--function", paramLabel = "ID", description = "With --upstream: a function that a body may name.") List<String> functions,
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "A payload; - is standard input.") List<Path> files)
            throws IOException {
        PrintWriter out = line().getOut();
        if (upstream) {
            return new UpstreamDecoding(functions == null ? List.of() : functions).print(files, out, line().getErr());
        }
        int code = 0;
        for (Path file : files) {
            FlightReader reader = FlightReader.likeBrowser();
            read(reader, file);
            out.println(Canonical.of(reader));
            FlightException problem = reader.problem();
            if (problem != null) {
                out.flush();
                line().getErr().println(file + ": " + problem.getMessage());
                line().getErr().flush();
                code = 1;
            }
        }
        out.flush();
        return code;
    }

    /// Writes the bytes that React's server would have written for the same value.
    @Command(name = "rewrite", mixinStandardHelpOptions = true, description = "Read a payload and write it again.")
    int rewrite(@Parameters(paramLabel = "FILE", description = "A payload; - is standard input.") Path file)
            throws IOException {
        FlightReader reader = new FlightReader();
        read(reader, file);
        FlightException problem = reader.problem();
        if (problem != null) {
            throw problem;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FlightWriter(new FlightSink() {
            @Override
            public boolean write(byte[] more) {
                bytes.writeBytes(more);
                return true;
            }

            @Override
            public void close() {
                // the file is whole already
            }
        }).write(reader);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) { // bytes, which a PrintWriter can't take
            bytes.writeTo(out);
        }
        return 0;
    }

    /// Shows the rows as they come; exit code 1 if something is wrong with them.
    @Command(name = "inspect", mixinStandardHelpOptions = true, description = {"Show a payload's rows to a person.",
            "First each row as it comes, then a tree of what refers to what, then a summary. A server is asked with"
                    + " Accept: text/x-component; beside each row stands when it arrived."})
    int inspect(
            @Parameters(paramLabel = "FILE|URL", description = "A payload; - is standard input.") String source,
            @Option(names = "--width", paramLabel = "COLUMNS", defaultValue = "100", description = "Where lines are cut. Default: ${DEFAULT-VALUE}.") int width)
            throws IOException {
        Inspection inspection = new Inspection(line().getOut(), Math.max(width, NARROWEST),
                line().getColorScheme().ansi().enabled());
        FlightException problem;
        if (RemotePayload.isUrl(source)) {
            try (RemotePayload payload = RemotePayload.open(source, System::nanoTime)) {
                problem = inspection.arriving(payload.body(), System::nanoTime, payload.sent());
            } catch (IOException broken) {
                throw FourteenException.brokenOff(source, Objects.requireNonNullElse(broken.getMessage(), "nothing"));
            }
        } else {
            try (InputStream in = open(Path.of(source))) {
                problem = inspection.of(in);
            }
        }
        if (problem != null) {
            line().getErr().println(source + ": " + problem.getMessage());
            line().getErr().flush();
        }
        return problem == null ? 0 : 1;
    }

    /// Opens a file, or standard input for `-`.
    ///
    /// @throws FourteenException if there is none that can be read
    static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw FourteenException.unreadable(file, "it is a directory");
        }
        try {
            return file.toString().equals("-") ? System.in : Files.newInputStream(file);
        } catch (NoSuchFileException missing) {
            throw FourteenException.unreadable(file, "there is no such file");
        } catch (AccessDeniedException denied) {
            throw FourteenException.unreadable(file, "it may not be read");
        }
    }

    private static void read(FlightReader reader, Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = open(file)) {
            bytes = in.readAllBytes();
        }
        try {
            reader.feed(bytes);
        } catch (FlightException malformed) {
            return; // the reader keeps it as its problem
        } finally {
            reader.close();
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
