package fourteen.components.syntax;

import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.JsonText;
import fourteen.modules.syntax.ModuleText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/// What one module's syntax tree tells beyond its imports and exports. Each text is read once, and what was read is kept
/// as long as the text is.
///
/// All lists are in the order of the text.
///
/// @param loads only those that name their module literally
public record ModuleSyntax(List<Directive> directives, List<ReactUse> reactUses, List<AsyncExport> asyncExports,
        List<ModuleLoad> loads) {

    static final ModuleSyntax NONE = new ModuleSyntax(List.of(), List.of(), List.of(), List.of());

    /// By identity: no two texts are equal.
    private static final Map<ModuleText, ModuleSyntax> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /// Threads may both read the same text; the result is the same.
    ///
    /// @throws fourteen.modules.ModulesException if a CommonJS module does not parse
    public static ModuleSyntax of(ModuleText text) {
        if (text instanceof JsonText) {
            return NONE;
        }
        ModuleSyntax known = KNOWN.get(text);
        if (known == null) {
            known = read(text);
            KNOWN.put(text, known);
        }
        return known;
    }

    private static ModuleSyntax read(ModuleText text) {
        return switch (text) {
            case EsModuleText module -> EsReader.read(module);
            // Packages can be big, and a tree costs a hundred times the text's look: these words must be in what we look for.
            case CommonJsText script when Stream.of("require", "import", "use client", "use server")
                    .anyMatch(script.source()::contains) ->
                CommonJsReader.read(script);
            case CommonJsText _,JsonText _ -> NONE;
        };
    }

    /// Whether the module runs on the client: it says `'use client'`.
    public boolean isClient() {
        return directive("use client").isPresent();
    }

    /// A directive that counts for the whole module.
    public Optional<Directive> directive(String text) {
        return directives.stream().filter(each -> each.says(text)).findFirst();
    }
}
