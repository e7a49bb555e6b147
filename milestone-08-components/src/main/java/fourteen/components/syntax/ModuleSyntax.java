package fourteen.components.syntax;

import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.JsonText;
import fourteen.modules.syntax.ModuleText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// What one module's syntax tree tells beyond its imports and exports. Each text is read once, and what was read is kept
/// as long as the text is.
///
/// @param directives the strings that it starts with: `use client`
/// @param loads      in the order of the text, only those that name their module literally
public record ModuleSyntax(List<String> directives, List<ModuleLoad> loads) {

    private static final ModuleSyntax NONE = new ModuleSyntax(List.of(), List.of());

    /// By identity: no two texts are equal.
    private static final Map<ModuleText, ModuleSyntax> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /// Threads may both read the same text; the result is the same.
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
        SyntaxReader reader = switch (text) {
            case EsModuleText module -> new SyntaxReader(module.tree());
            case CommonJsText script -> new SyntaxReader(script.tree());
            case JsonText _ -> throw new IllegalArgumentException("JSON has no syntax tree");
        };
        return reader.read();
    }

    /// Whether the module runs on the client: it says `'use client'`.
    public boolean isClient() {
        return directives.contains("use client");
    }
}
