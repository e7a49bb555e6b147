package fourteen.components;

import fourteen.components.syntax.AsyncExport;
import fourteen.components.syntax.Directive;
import fourteen.components.syntax.Directive.Place;
import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.resolve.Nearest;
import fourteen.modules.syntax.ModuleText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What may be wrong with the directives of one module, whichever graph it is in.
final class DirectiveRules {

    private static final String CLIENT = "use client";
    private static final String SERVER = "use server";

    /// Directives of others, which are spelled a bit like ours.
    private static final List<String> FOREIGN = List.of("use strict", "use asm", "use cache", "use memo", "use no memo",
            "use forget", "use no forget", "use step", "use workflow", "use gpu");

    private final ModuleText text;
    private final ModuleSyntax syntax;

    private DirectiveRules(ModuleText text, ModuleSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /// @throws ComponentsException if a directive is misused
    static void check(ModuleText text, ModuleSyntax syntax) {
        new DirectiveRules(text, syntax).check();
    }

    private void check() {
        // @starter:begin task=8.1
        syntax.directives().forEach(this::check);
        syntax.directive(CLIENT).ifPresent(client -> syntax.directive(SERVER).ifPresent(server -> {
            boolean clientFirst = syntax.directives().indexOf(client) < syntax.directives().indexOf(server);
            throw ComponentsException.bothDirectives(at(clientFirst ? server : client));
        }));
        if (syntax.isClient()) {
            for (AsyncExport export : syntax.asyncExports()) {
                throw ComponentsException.asyncClientComponent(export.name(), new CodePlace(text, export.position()));
            }
        }
    }

    private void check(Directive directive) {
        String meant = meant(directive.text());
        if (meant == null) {
            return;
        }
        if (!directive.quoted() || !directive.text().equals(meant)) {
            throw ComponentsException.misspeltDirective(meant, at(directive));
        }
        if (directive.place() == Place.LATER || (directive.place() == Place.FUNCTION && meant.equals(CLIENT))) {
            throw ComponentsException.misplacedDirective(meant, at(directive));
        }
        if (directive.place() == Place.FUNCTION && syntax.isClient()) {
            throw ComponentsException.serverFunctionInClientModule(at(directive));
        }
        // @starter:end
    }

    /// The directive of ours that a text is, or should be; null if it means something else.
    private static @Nullable String meant(String text) {
        if (text.equals(CLIENT) || text.equals(SERVER)) {
            return text;
        }
        if (FOREIGN.stream().anyMatch(text::startsWith)) {
            return null;
        }
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        for (String ours : List.of(CLIENT, SERVER)) {
            if (letters.replace(" ", "").equals(ours.replace(" ", ""))) {
                return ours;
            }
        }
        return Nearest.to(letters, List.of(CLIENT, SERVER));
    }

    private CodePlace at(Directive directive) {
        return new CodePlace(text, directive.position());
    }
}
