package fourteen.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes module graphs that no person would write.
final class RandomGraph {

    private RandomGraph() {}

    /// Three to eight ES modules and a CommonJS one; the first is `main.mjs`.
    static Map<String, String> next(Random random) {
        int count = 3 + random.nextInt(6);
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(name(i), module(i, count, random));
        }
        files.put("c.cjs", "console.log('c runs'); exports.c = 'c'; exports.list = [1];");
        return files;
    }

    private static String name(int module) {
        return module == 0 ? "main.mjs" : "m" + module + ".mjs";
    }

    private static String module(int self, int count, Random random) {
        List<String> lines = new ArrayList<>();
        int imports = random.nextInt(4) + (self == 0 ? 1 : 0);
        for (int i = 0; i < imports; i++) {
            int other = random.nextInt(count);
            lines.add(switch (random.nextInt(6)) {
                case 0 -> "import './" + name(other) + "';";
                case 1 ->
                    "import * as n" + i + " from './" + name(other) + "'; const keys" + i + " = () => Object.keys(n"
                            + i + ").join();";
                case 2 -> "export * from './" + name(other) + "';";
                case 3 -> "export {f" + other + " as again" + i + "} from './" + name(other) + "';";
                case 4 -> "import {c as c" + i + "} from './c.cjs'; console.log('" + self + " sees', c" + i + ");";
                default -> "import {f" + other + " as f" + other + "_" + i + ", v" + other + " as w" + i + "} from './"
                        + name(other) + "'; console.log(" + self + ", f" + other + "_" + i
                        + "()); try { console.log(w" + i + ") } catch (e) { console.log('" + self
                        + " too early', e.name) }";
            });
        }
        lines.add("export function f" + self + "() { return 'f" + self + "' }");
        lines.add("export " + (random.nextBoolean() ? "const" : "var") + " v" + self + " = 'v" + self + "';");
        lines.add("console.log('" + self + " starts');");
        if (random.nextInt(20) == 0) {
            lines.add("throw new Error('" + self + " fails early');");
        }
        if (random.nextInt(4) == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                lines.add("await 0; console.log('" + self + " goes on');");
            }
        }
        if (random.nextInt(12) == 0) {
            lines.add("throw new Error('" + self + " fails');");
        }
        lines.add("Promise.resolve().then(() => console.log('" + self + " microtask'));");
        lines.add("console.log('" + self + " ends');");
        return String.join("\n", lines) + "\n";
    }
}
