package fourteen.cli;

import fourteen.flight.FlightException;
import fourteen.flight.reply.ReplyReader;
import fourteen.flight.reply.ServerFunctions;
import fourteen.flight.reply.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;

/// `./fourteen flight decode --upstream FILE…`: what the server makes of bodies that a client sends, a line of JSON each.
final class UpstreamDecoding {

    /// The functions that the stored bodies of milestone 7 name.
    private static final List<String> STORED = List.of("actions.js#save", "actions.js#other", "actions.js#inc",
            "actions.js#a", "actions.js#b");

    private final ReplyReader.Options options;

    /// @param functions ids that a body may name; those of the stored bodies if there are none
    UpstreamDecoding(List<String> functions) {
        Set<String> ids = Set.copyOf(functions.isEmpty() ? STORED : functions);
        this.options = ReplyReader.Options.of(id -> look(ids, id));
    }

    /// The exit code: 1 if a file is no stored body. A body that is refused is a result like any other.
    int print(List<Path> files, PrintWriter out, PrintWriter err) throws IOException {
        int code = 0;
        for (Path file : files) {
            byte[] bytes;
            try (InputStream in = FlightCommand.open(file)) {
                bytes = in.readAllBytes();
            }
            try {
                StoredFile.lines(new String(bytes, UTF_8), options).forEach(out::println);
            } catch (FlightException malformed) {
                out.flush();
                err.println(file + ": " + malformed.getMessage());
                err.flush();
                code = 1;
            }
        }
        out.flush();
        return code;
    }

    /// As React's server looks into its manifest: a module that has one of the functions is known, and so is what it lacks.
    private static ServerFunctions.Answer look(Set<String> ids, String id) {
        if (ids.contains(id)) {
            return ServerFunctions.Answer.REGISTERED;
        }
        int hash = id.lastIndexOf('#');
        boolean module = hash >= 0 && ids.stream().anyMatch(known -> known.startsWith(id.substring(0, hash + 1)));
        return module ? ServerFunctions.Answer.MISSING : ServerFunctions.Answer.UNKNOWN;
    }
}
