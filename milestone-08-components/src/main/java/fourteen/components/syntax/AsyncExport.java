package fourteen.components.syntax;

import fourteen.modules.syntax.Position;

/// An exported async function that has a component's name: it begins with a capital letter.
public record AsyncExport(String name, Position position) {}
