package fourteen.components.syntax;

import fourteen.modules.syntax.CommonJsText;
import java.util.List;
import java.util.Set;

/// What a CommonJS module exports, as far as its text tells.
///
/// @param names     what is assigned: `exports.Button = …`
/// @param reexports specifiers of modules that it exports whole: `module.exports = require('./button')`
public record CommonJsExports(Set<String> names, List<String> reexports) {

    private static final PerText<CommonJsExports> KNOWN = new PerText<>();

    public static CommonJsExports of(CommonJsText text) {
        return KNOWN.of(text, each -> new ExportsReader().read(CommonJsReader.statements(each.tree())));
    }
}
