package fourteen.components.syntax;

import fourteen.modules.syntax.Position;

/// A module that is asked for when the code gets there: `import('./chart')`, `require('./chart')`.
///
/// @param required whether by `require`
public record ModuleLoad(String specifier, boolean required, Position position) {}
