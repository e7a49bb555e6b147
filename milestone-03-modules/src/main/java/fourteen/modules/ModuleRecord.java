package fourteen.modules;

import fourteen.js.JsValue;
import java.util.LinkedHashSet;
import java.util.Set;

/// One module in one graph.
abstract sealed class ModuleRecord permits EsModule, PlainModule {

    private final String id;
    private final JsValue cell;
    private final Set<ModuleRecord> importers = new LinkedHashSet<>();

    ModuleRecord(String id, JsValue cell) {
        this.id = id;
        this.cell = cell;
    }

    /// The file's path, or the name of a module that has no file.
    String id() {
        return id;
    }

    /// Its half in JavaScript.
    JsValue cell() {
        return cell;
    }

    /// Who asked for it, statically, by `import()` or by `require`.
    Set<ModuleRecord> importers() {
        return importers;
    }

    /// What `import * as` gives.
    ///
    /// @param declaredEs whether the importer is an ES module by declaration: Node's rules for CommonJS then hold
    abstract JsValue namespace(boolean declaredEs);

    @Override
    public String toString() {
        return id;
    }
}
