package fourteen.components;

import fourteen.components.syntax.Directive;
import fourteen.components.syntax.Directive.Place;
import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// `'use server'` is still to come. Asked last: whoever brings server functions has a hook that answers before.
final class NoServerFunctions implements ModuleHook {

    @Override
    public @Nullable VirtualModule replace(Path file, ModuleText text) {
        for (Directive directive : ModuleSyntax.of(text).directives()) {
            if (directive.quoted() && directive.text().equals("use server") && directive.place() != Place.LATER) {
                throw ComponentsException.serverFunctionsToCome(new CodePlace(text, directive.position()));
            }
        }
        return null;
    }
}
