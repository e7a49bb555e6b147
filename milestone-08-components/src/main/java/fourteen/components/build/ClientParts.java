package fourteen.components.build;

import fourteen.components.ClientModuleId;
import fourteen.components.ClientModuleScan;
import fourteen.hydration.AssetModules;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the pages of an app need from the client build, taken together.
///
/// @param ids     how client modules are named
/// @param modules ids of all client modules: those that server modules lead to, and the framework's own
/// @param styles  the style files that server modules import
/// @param assets  the images, fonts and the like that server modules import
record ClientParts(ClientModuleId ids, Set<String> modules, Set<Path> styles, Set<Path> assets) {

    static ClientParts of(ComponentClient client, Map<String, ClientModuleScan> pages) {
        ClientModuleId ids = ClientModuleId.in(client.server());
        ClientParts parts = new ClientParts(ids, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        client.build().request(Map.of()).modules().forEach((specifier, code) -> {
            if (client.server().texts().read(specifier, code, Dialect.TSX) instanceof EsModuleText text
                    && text.shape().directives().contains("use client")) {
                parts.modules.add(specifier);
            }
        });
        for (ClientModuleScan page : pages.values()) {
            page.clientModules().forEach(file -> parts.modules.add(ids.of(file)));
            parts.styles.addAll(page.styles());
            page.files().stream().filter(AssetModules::isAsset).forEach(parts.assets::add);
        }
        return parts;
    }
}
