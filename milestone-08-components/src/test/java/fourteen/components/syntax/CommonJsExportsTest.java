package fourteen.components.syntax;

import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.ModuleTexts;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The forms in which people and compilers write a CommonJS module's exports.
class CommonJsExportsTest {

    private static String exports(String code) {
        Path file = Path.of("/app/old.cjs");
        CommonJsText text = (CommonJsText) ModuleTexts.swc(false)
                .read(ModuleSource.memory(Map.of(file, code)), file, false);
        CommonJsExports exports = CommonJsExports.of(text);
        return String.join(" ", exports.names().stream().sorted().toList()) + " | "
                + String.join(" ", exports.reexports());
    }

    @Test
    void assignedOneByOne() {
        assertThat(exports("exports.a = 1; module.exports.b = 2; exports['c-d'] = 3; exports[name] = 4; other.e = 5;"))
                .isEqualTo("a b c-d | ");
        assertThat(exports("exports.a = exports.b = void 0; function f() { exports.c = 1 }")).isEqualTo("a b c | ");
        assertThat(exports("exports.a = 1; exports.__esModule = true; exports.default = 2;")).isEqualTo("a default | ");
    }

    @Test
    void assignedWhole() {
        assertThat(exports("module.exports = { a, b: 1, 'c': 2, d() {}, get e() { return 1 }, [f]: 3, ...g };"))
                .isEqualTo("a b c d e | ");
        assertThat(exports("module.exports = require('./x');")).isEqualTo(" | ./x");
        assertThat(exports("module.exports = { ...require('./x'), a };")).isEqualTo("a | ./x");
        assertThat(exports("const x = require('./x'); module.exports = x;")).isEqualTo(" | ./x");
        assertThat(exports("module.exports = make();")).isEqualTo(" | ");
        assertThat(exports(
                "if (process.env.NODE_ENV) module.exports = require('./x'); else module.exports = require('./y');"))
                .isEqualTo(" | ./x ./y");
    }

    @Test
    void asTypeScriptWritesThem() {
        assertThat(exports("""
                "use strict";
                var __exportStar = (this && this.__exportStar) || function (m, exports) {};
                Object.defineProperty(exports, "__esModule", { value: true });
                exports.Tab = void 0;
                __exportStar(require("./tabs"), exports);
                tslib_1.__exportStar(require("./list"), exports);
                var other_1 = require("./other");
                Object.defineProperty(exports, "Other", { enumerable: true, get: function () { return other_1.Other; } });
                const Tab = () => null;
                exports.Tab = Tab;
                """)).isEqualTo("Other Tab | ./tabs ./list");
    }

    @Test
    void asBabelWritesThem() {
        assertThat(exports("""
                Object.defineProperty(exports, "__esModule", { value: true });
                var _exportNames = { Own: true };
                exports.Own = void 0;
                var _tabs = _interopRequireWildcard(require("./tabs"));
                Object.keys(_tabs).forEach(function (key) {
                  if (key === "default" || key === "__esModule") return;
                  exports[key] = _tabs[key];
                });
                """)).isEqualTo("Own | ./tabs");
    }

    @Test
    void asEsbuildAndRollupWriteThem() {
        assertThat(exports("""
                var src_exports = {};
                __export(src_exports, { A: () => A });
                module.exports = __toCommonJS(src_exports);
                0 && (module.exports = { A, B });
                """)).isEqualTo("A B | ");
        assertThat(exports("""
                (function (global, factory) {
                  typeof exports === 'object' ? factory(exports, require('react')) : 0;
                })(this, (function (exports, React) { 'use strict'; exports.Chart = 1; }));
                """)).isEqualTo("Chart | ");
    }

    @Test
    void aTextThatExportsNothing() {
        assertThat(exports("Object.defineProperty(exports); __export(); console.log(exports.a);")).isEqualTo(" | ");
    }
}
