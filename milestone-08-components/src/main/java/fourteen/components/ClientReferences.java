package fourteen.components;

import fourteen.components.syntax.ModuleSyntax;
import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// In a graph of server modules, puts references in the place of modules that say `'use client'`.
///
/// Such a module is not run on this side; its exports are passed on to the browser, which has the module itself.
public final class ClientReferences implements ModuleHook {

    private static final String HELPER = "fourteen:client-reference";
    private static final JsSource SOURCE = JsSource.resource(ClientReferences.class, "client-reference.js");
    private static final JsonMapper JSON = new JsonMapper();

    private final LoaderOptions client;
    private final ClientModuleId ids;

    /// @param client the graph of client modules: by its rules `export *` finds its module
    public ClientReferences(LoaderOptions client) {
        this.client = client;
        ids = ClientModuleId.in(client);
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return specifier.equals(HELPER) ? new VirtualModule.Value(HELPER, ClientReferences::helper) : null;
    }

    private static JsValue helper(JsRuntime runtime) {
        return runtime.evaluate(SOURCE).call();
    }

    @Override
    public @Nullable VirtualModule replace(Path file, ModuleText text) {
        if (!ModuleSyntax.of(text).isClient()) {
            return null;
        }
        Set<String> names = ExportNames.of(client, file, text);
        TreeMap<String, String> exports = new TreeMap<>();
        names.forEach(name -> exports.put(name, name));
        if (text instanceof CommonJsText) {
            // WIRE-FORMAT §3.1: the browser looks whether a compiler made the module of an ES module.
            exports.put("default", "");
        }
        boolean async = text instanceof EsModuleText module && module.shape().awaits();
        return module(file.toString(), ids.of(file), exports, async);
    }

    /// References to a client module of the framework's own, which is no file: for a hook that answers with it in the graph
    /// of server modules.
    ///
    /// @param specifier its name, which is its id too: `fourteen/link`
    /// @param exports   the names that it exports
    public static VirtualModule of(String specifier, Collection<String> exports) {
        TreeMap<String, String> names = new TreeMap<>();
        new TreeSet<>(exports).forEach(name -> names.put(name, name));
        return module(specifier, specifier, names, false);
    }

    /// @param name    what the graph knows the module by
    /// @param exports what each is called in the browser's module
    private static VirtualModule module(String name, String id, SortedMap<String, String> exports, boolean async) {
        // The module imports its own namespace, which is still open while it runs: passed on whole, it is a reference too.
        StringBuilder code = new StringBuilder("import { reference, whole } from ").append(quote(HELPER))
                .append(";\nimport * as self from ")
                .append(quote(name))
                .append(";\nwhole(self, ")
                .append(quote(id))
                .append(", ")
                .append(async)
                .append(");\n");
        int count = 0;
        for (var export : exports.entrySet()) {
            String variable = "reference" + count++;
            code.append("const ")
                    .append(variable)
                    .append(" = reference(")
                    .append(String.join(", ", quote(id), quote(export.getValue()), quote(export.getKey())))
                    .append(", ")
                    .append(async)
                    .append(");\nexport { ")
                    .append(variable)
                    .append(" as ")
                    .append(quote(export.getKey()))
                    .append(" };\n");
        }
        return new VirtualModule.Source(name, code.toString(), Dialect.JAVASCRIPT);
    }

    private static String quote(String text) {
        return JSON.writeValueAsString(text);
    }
}
