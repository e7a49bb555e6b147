package fourteen.components;

import fourteen.hydration.ClientAssets;
import java.util.List;

/// The browser's files of an app with server components. A page loads what [#of] says: the script that every page begins
/// with, and the stylesheets of its route. The rows that it is made of name the client modules, as [#find] gives them.
///
/// One build holds them all, for they share their modules: a page that goes to another one without a reload must not get
/// a second React, nor a second copy of a context.
public interface ComponentAssets extends ClientAssets, ClientModules {

    /// What the browser loads before a client module runs, as URLs: the module itself first, then what it imports,
    /// directly or not. Known while the browser would find out one by one.
    ///
    /// @param moduleId as [ClientModuleId] gives it
    /// @return nothing, if the build has no such module
    List<String> preloads(String moduleId);

    /// What tells this build from any other: equal if and only if all files are. A document of another build must not load
    /// modules of this one.
    String buildId();
}
