package fourteen.components.syntax;

import fourteen.modules.syntax.Position;

/// A place that wants what React has on the client only: `import { useState } from 'react'`, `React.useState(…)`.
///
/// @param from     the package, `react`
/// @param name     what is wanted of it, `useState`
/// @param imported whether by name, which fails before the module runs; else it is called, or a class extends it
/// @param atOnce   whether the module does it when it is loaded, and not first in a function that may never be called
public record ReactUse(String from, String name, boolean imported, boolean atOnce, Position position) {}
