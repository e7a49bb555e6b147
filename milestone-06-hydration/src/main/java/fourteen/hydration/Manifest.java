package fourteen.hydration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a build made, as the server needs to know it; `manifest.json` beside the built files.
///
/// @param publicPath the URL prefix of the files
/// @param entries    by entry name
/// @param values     what `import` of a file gives on the server, by its path below the app's root, with `/`
public record Manifest(String publicPath, boolean production, Map<String, Entry> entries,
        Map<String, JsonNode> values) {

    /// @param size of script, preloads and stylesheets together
    public record Entry(String script, List<String> preloads, List<String> stylesheets, TransferSize size) {}

    public Manifest {
        entries = new TreeMap<>(entries);
        values = new TreeMap<>(values);
    }

    /// Reads a build's answer: an entry's preloads are what it imports, directly or through others.
    public static Manifest of(BundleRequest request, BundleAnswer answer) {
        // @starter:begin task=6.2
        Map<String, BundleAnswer.Output> outputs = new LinkedHashMap<>();
        for (BundleAnswer.Output output : answer.outputsOrNone()) {
            outputs.put(output.file(), output);
        }
        Map<String, Entry> entries = new TreeMap<>();
        for (BundleAnswer.Output output : outputs.values()) {
            if (output.entry() != null) {
                entries.put(output.entry(), entry(output, outputs, request.publicPath()));
            }
        }
        return new Manifest(request.publicPath(), request.production(), entries, values(request, answer));
        // @starter:end
    }

    private static Entry entry(BundleAnswer.Output script, Map<String, BundleAnswer.Output> outputs, String prefix) {
        Set<String> preloads = new LinkedHashSet<>();
        Set<String> stylesheets = new LinkedHashSet<>();
        collect(script, outputs, preloads, stylesheets);
        TransferSize size = new TransferSize(script.bytes(), script.transferred());
        for (Set<String> files : List.of(preloads, stylesheets)) {
            for (String file : files) {
                BundleAnswer.Output output = outputs.get(file);
                size = output == null ? size : size.plus(output.bytes(), output.transferred());
            }
        }
        return new Entry(prefix + script.file(), urls(prefix, preloads), urls(prefix, stylesheets), size);
    }

    private static void collect(BundleAnswer.Output output, Map<String, BundleAnswer.Output> outputs,
            Set<String> preloads, Set<String> stylesheets) {
        for (String imported : output.imports()) {
            BundleAnswer.Output next = outputs.get(imported);
            if (next != null && preloads.add(imported)) {
                collect(next, outputs, preloads, stylesheets);
            }
        }
        if (output.stylesheet() != null) {
            stylesheets.add(output.stylesheet());
        }
    }

    private static List<String> urls(String prefix, Set<String> files) {
        List<String> urls = new ArrayList<>();
        for (String file : files) {
            urls.add(prefix + file);
        }
        return urls;
    }

    private static Map<String, JsonNode> values(BundleRequest request, BundleAnswer answer) {
        Map<String, JsonNode> values = new TreeMap<>();
        answer.valuesOrNone().forEach((file, value) -> values.put(key(request.root(), Path.of(file)), value));
        return values;
    }

    /// A file's name in [#values].
    public static String key(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// What importing a file gives, or null.
    @Nullable
    JsonNode value(Path root, Path file) {
        return values.get(key(root, file));
    }

    /// @throws HydrationException if there is no such entry
    public RouteAssets assets(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw HydrationException.unknownEntry(name);
        }
        return new RouteAssets(entry.script, entry.preloads, entry.stylesheets);
    }

    /// Writes it whole or not at all.
    void write(Path directory) throws IOException {
        ManifestFile.write(directory, this);
    }

    /// @throws HydrationException if there is none, or it can't be read
    static Manifest read(Path directory) {
        return ManifestFile.read(directory, Manifest.class);
    }
}
