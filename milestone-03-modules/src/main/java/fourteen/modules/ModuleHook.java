package fourteen.modules;

import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Answers for modules that are no plain files, and changes those that are. The seam for Java services, CSS and asset
/// imports, client references and server actions.
///
/// Each method may answer null: then the next hook is asked, in the end the loader itself. It may be asked by several
/// threads at once, and should give the same answer to the same question.
public interface ModuleHook {

    /// A specifier that is not to be looked up in the file system: `java:notes`.
    ///
    /// @param importer the id of the module that asks: a file's path
    default @Nullable VirtualModule resolve(String specifier, String importer) {
        return null;
    }

    /// A specifier that no hook answered and that must not be looked up in the file system either: a module that is still
    /// to come.
    default @Nullable Refusal refuse(String specifier) {
        return null;
    }

    /// A name that a module does not export, whoever answered with it: an export that is still to come.
    default @Nullable Refusal refuseExport(String specifier, String name) {
        return null;
    }

    /// Why a module or an export is not there, in the words of an error.
    ///
    /// @param expected what may be imported instead
    /// @param next     what to do now
    record Refusal(String expected, String next) {}

    /// Is told of each import of a file by a file, before the imported one is read: who led to a module is then known when
    /// something is wrong with it.
    default void imports(Path importer, Path file) {}

    /// A file that the loader can't read, or should not: a style sheet, an image.
    default @Nullable VirtualModule load(Path file) {
        return null;
    }

    /// A file that was read: by its directives or exports another module may take its place.
    default @Nullable VirtualModule replace(Path file, ModuleText text) {
        return null;
    }
}
