package fourteen.components;

import fourteen.modules.syntax.CodeFrame;
import fourteen.modules.syntax.ModuleText;
import fourteen.modules.syntax.Position;

/// A place in an author's file.
record CodePlace(ModuleText text, Position position) {

    /// `file:line:column`.
    String name() {
        return position.in(text.file());
    }

    /// The lines around with a caret, to stand in an error's column.
    String frame() {
        return CodeFrame.of(text.source(), position).stripTrailing().replace("\n", "\n            ");
    }
}
