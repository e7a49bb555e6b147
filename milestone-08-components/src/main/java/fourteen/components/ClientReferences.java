package fourteen.components;

import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// In a graph of server modules, puts references in the place of modules that say `'use client'`.
///
/// Such a module is not run on this side; its exports are passed on to the browser, which has the module itself.
public final class ClientReferences implements ModuleHook {

    private static final String HELPER = "fourteen:client-reference";
    private static final JsSource SOURCE = JsSource.resource(ClientReferences.class, "client-reference.js");
    private static final JsonMapper JSON = new JsonMapper();

    private final LoaderOptions graph;
    private final ClientModuleId ids;

    /// @param graph the graph's options so far: by its rules `export *` finds its module
    public ClientReferences(LoaderOptions graph) {
        this.graph = graph;
        ids = ClientModuleId.in(graph);
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
        if (!(text instanceof EsModuleText module) || !module.shape().directives().contains("use client")) {
            return null;
        }
        Set<String> names = ExportNames.of(graph, file, module);
        StringBuilder code = new StringBuilder("import { reference } from " + quote(HELPER) + ";\n");
        int count = 0;
        for (String name : names) {
            String variable = "reference" + count++;
            code.append("const ")
                    .append(variable)
                    .append(" = reference(")
                    .append(quote(ids.of(file) + "#" + name))
                    .append(", ");
            code.append(quote(name)).append(", ").append(quote(ids.of(file))).append(");\n");
            code.append("export { ").append(variable).append(" as ").append(quote(name)).append(" };\n");
        }
        return new VirtualModule.Source(file.toString(), code.toString(), Dialect.JAVASCRIPT);
    }

    private static String quote(String text) {
        return JSON.writeValueAsString(text);
    }
}
