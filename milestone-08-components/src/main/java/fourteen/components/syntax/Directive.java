package fourteen.components.syntax;

import fourteen.modules.syntax.Position;

/// A statement that is nothing but a text that begins like a directive: `'use client';`.
///
/// @param quoted whether it is a string, and not a template, a parenthesis, …: only strings are directives
public record Directive(String text, Place place, boolean quoted, Position position) {

    /// Where directives stand. ECMA-262 §11.2.1 knows two places for them: the beginning of a module and of a function.
    public enum Place {
        MODULE, FUNCTION,
        // After another statement, where no directive counts.
        LATER
    }

    /// Whether it is this directive, where a module's directives stand.
    boolean says(String directive) {
        return quoted && place == Place.MODULE && text.equals(directive);
    }
}
