package fourteen.components.build;

import fourteen.components.ClientModuleId;
import fourteen.hydration.ClientEntry;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The entries of one request to the bundler.
final class BuildEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> codes = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Path> files = new HashMap<>();

    private BuildEntries() {}

    /// What the browser runs: the start of every page, and each client module on its own.
    ///
    /// @param start   a specifier
    /// @param modules ids
    static BuildEntries scripts(String start, Collection<String> modules, ClientModuleId ids) {
        BuildEntries entries = new BuildEntries();
        entries.add("start", start, "import " + quoted(start) + ";\n", null);
        for (String id : modules) {
            Path file = ids.file(id);
            String specifier = quoted(file == null ? id : slashes(file));
            // The namespace as one export: what a CommonJS module exports is not known before it runs.
            entries.add(base(id), id, "import * as module from " + specifier + ";\nexport { module as default };\n",
                    file);
        }
        return entries;
    }

    /// What server modules import and is no module, each file on its own: to learn what it gives, and wants.
    static BuildEntries imports(Collection<Path> styles, Collection<Path> assets) {
        BuildEntries entries = new BuildEntries();
        for (Path file : styles) {
            String path = slashes(file);
            entries.add(base(path), path, "import " + quoted(path) + ";\n", file);
        }
        for (Path file : assets) {
            String path = slashes(file);
            entries.add(base(path), path, "export { default } from " + quoted(path) + ";\n", file);
        }
        return entries;
    }

    /// Stylesheets, each of one style file or several.
    static BuildEntries stylesheets(Collection<List<Path>> sheets) {
        BuildEntries entries = new BuildEntries();
        for (List<Path> sheet : sheets) {
            Path first = sheet.getFirst();
            StringBuilder code = new StringBuilder();
            for (Path file : sheet) {
                String scheme = file.toString().endsWith(".module.css") ? "fourteen-module-css:" : "";
                code.append("@import ").append(quoted(scheme + slashes(file))).append(";\n");
            }
            String name = ClientEntry.name(base(slashes(first)), identity(sheet)) + ".css";
            entries.put(name, identity(sheet), code.toString(), sheet.size() == 1 ? first : null);
        }
        return entries;
    }

    /// What a stylesheet is known by.
    static String identity(List<Path> sheet) {
        return sheet.stream().map(BuildEntries::slashes).collect(Collectors.joining("\n"));
    }

    /// What a style file or an asset is known by.
    static String identity(Path file) {
        return slashes(file);
    }

    private void add(String base, String identity, String code, @Nullable Path file) {
        put(ClientEntry.name(base, identity), identity, code, file);
    }

    private void put(String name, String identity, String code, @Nullable Path file) {
        codes.put(name, code);
        names.put(identity, name);
        if (file != null) {
            files.put(name, file);
        }
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    /// Name to code, as the bundler wants it.
    Map<String, String> codes() {
        return codes;
    }

    /// The name of what was asked for by this id or path.
    String name(String identity) {
        return Objects.requireNonNull(names.get(identity), identity);
    }

    /// The one file that an entry is about, if it is about one: that is to blame where the bundler blames the entry.
    @Nullable
    Path file(String name) {
        return files.get(name);
    }

    /// `app/ui/counter.tsx` is `counter`.
    private static String base(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
