package fourteen.components.build;

import fourteen.components.ClientModules;
import fourteen.hydration.ClientAssets;

public interface ComponentAssets extends ClientAssets, ClientModules {
    String buildId();
}
