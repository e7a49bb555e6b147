package fourteen.modules.syntax;

import fourteen.js.JsSource;
import org.jspecify.annotations.Nullable;

/// A module ready to be linked: a script whose value is a function, and the way back to the author's lines.
/// Immutable, and shared by all runtimes of a process.
public sealed interface ModuleText permits EsModuleText, CommonJsText, JsonText {

    /// The file's path, or the name of a module that has no file.
    String file();

    /// What the author wrote.
    String source();

    /// The script to evaluate.
    JsSource script();

    /// The author's position of one in the script; itself where nothing is known.
    Position author(Position generated);

    /// Which way a position goes back: through our own edits, then through the transpiler's map.
    static Position back(int plainOffset, String plain, @Nullable SourceMap map) {
        Position position = new Lines(plain).at(plainOffset);
        Position author = map == null ? null : map.original(position);
        return author == null ? position : author;
    }
}
