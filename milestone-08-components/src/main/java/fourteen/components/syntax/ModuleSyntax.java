package fourteen.components.syntax;

import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.JsonText;
import fourteen.modules.syntax.ModuleText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What one module's syntax tree tells beyond its imports and exports. Each text is read once.
///
/// All lists are in the order of the text.
///
/// @param loads only those that name their module literally
public record ModuleSyntax(List<Directive> directives, List<ReactUse> reactUses, List<AsyncExport> asyncExports,
        List<ModuleLoad> loads) {

    private static final ModuleSyntax NONE = new ModuleSyntax(List.of(), List.of(), List.of(), List.of());
    private static final Pattern REACT = Pattern
            .compile("[/\\\\]node_modules[/\\\\](react|react-dom|scheduler)[/\\\\]");
    private static final PerText<ModuleSyntax> KNOWN = new PerText<>();

    /// @throws fourteen.modules.ModulesException if a CommonJS module does not parse
    public static ModuleSyntax of(ModuleText text) {
        return switch (text) {
            case EsModuleText module -> KNOWN.of(module, EsReader::read);
            // Packages can be big, and a tree costs a hundred times a look at the text: what is looked for has one of these.
            case CommonJsText script when !isReact(script) && Stream.of("require", "import", "use client", "use server")
                    .anyMatch(script.source()::contains) ->
                KNOWN.of(script, CommonJsReader::read);
            case CommonJsText _,JsonText _ -> NONE;
        };
    }

    /// React's own packages are the biggest, all apps have them, and there is nothing in them that is looked for.
    private static boolean isReact(CommonJsText script) {
        return REACT.matcher(script.file()).find();
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
