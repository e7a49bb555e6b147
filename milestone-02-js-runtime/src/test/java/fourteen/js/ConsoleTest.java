package fourteen.js;

import fourteen.testkit.NodeJs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What the console prints, compared with what Node prints for the same arguments.
final class ConsoleTest {

    /// Each line is the list of arguments of one `console.log`.
    private static final List<String> CASES = """
            'plain', "it's", 'two\\nlines'
            1, -0, 1.5, NaN, 10n, true, null, undefined, Symbol('s')
            ['it\\'s', "say \\"it's\\"", 'new\\nline', '\\u0007', 'tab\\t', '\\ud800']
            { a: 1, 'b-c': 'x', 3: null, [Symbol('k')]: undefined }
            { a: { b: { c: { d: 1 } } } }
            [[[[1]]]]
            []
            {}
            [1, , 3, , ,]
            Array.from({ length: 7 }, (x, i) => i)
            Array.from({ length: 27 }, (x, i) => i * 7)
            Array.from({ length: 120 }, (x, i) => i)
            Array.from({ length: 30 }, (x, i) => 'item ' + i)
            ['a long string that is quite long', 'another long string that is long', 'and a third one']
            { name: 'a long string that is quite long', other: 'another long string that is long', x: 1 }
            { users: [{ name: 'Ada', tags: ['a', 'b'] }, { name: 'Grace', tags: [] }], total: 2 }
            new Map([['a', 1], [{ k: 1 }, [2]]])
            new Set(['a', { b: 1 }])
            new Map(), new Set()
            new Uint8Array([1, 2, 255])
            new ArrayBuffer(3)
            new Date(0), new Date(NaN)
            /a+/gi
            function named() {}, () => {}, class A {}, class extends Array {}, async () => {}, function* g() {}
            Object.assign(function f() {}, { a: 1 })
            new (class Point { constructor() { this.x = 1 } })()
            new (class extends Map {})([[1, 2]])
            new (class Empty {})()
            Object.create(null), Object.assign(Object.create(null), { a: 1 })
            { get a() { return 1 }, set a(v) {}, get b() { return 1 }, set c(v) {} }
            (() => { const o = { a: 1 }; o.self = o; return o })()
            (() => { const o = { list: [] }; o.list.push(o, { o }); return o })()
            { f() {}, g: () => {}, h: class K {} }
            new WeakMap(), new WeakSet()
            new Number(3), new String('abc'), new Boolean(false)
            (function () { return arguments })(1, 'a')
            { [Symbol.for('nodejs.util.inspect.custom')](depth) { return 'CUSTOM ' + depth } }
            { a: { [Symbol.for('nodejs.util.inspect.custom')](depth) { return { x: depth } } } }
            { [Symbol.toStringTag]: 'Tagged', a: 1 }
            '%s is %d years and %i months, %f', 'Ada', 36.5, 7.9, '1.25', 'more'
            '%s %s %s %s %s', null, undefined, 5n, Symbol('a'), -0
            '%s|%s|%s', { a: { b: 1 } }, [1, [2, [3]]], class Foo {}
            '%s', new (class { toString() { return 'own words' } })()
            '%s', new Date(0)
            '%o', { a: [1, 2], f: 1 }
            '%O', { a: { b: { c: { d: 1 } } } }
            '%j', { a: [1, 'x'] }
            '%c styled %%', 'color: red'
            '100%', 5
            '%d', '42', '%d'
            '%x %s', 1
            'a', { b: 'c' }, ['d']
            'x'.repeat(100), ['y'.repeat(100)]
            { text: 'first line is long enough to be split\\nsecond line of the text here\\nthird line of it' }
            [undefined, null, , NaN]
            [1.5, 2.25, 3, 4, 5, 6, 7, 8]
            [{ a: 1, b: 2 }, { a: 3, b: 4 }]
            [[1, 2, [3, 4, [5, [6]]]], { a: { b: { c: {} } } }]
            { a: 1n, b: -0, c: [1n, 2n, 3n, 4n, 5n, 6n, 7n] }
            Object.assign([1, 2], { key: 'value', '-1': 0 })
            [['a', 1], ['b', 2]].map(([k, v]) => ({ [k]: v, nested: { deep: { deeper: v } } }))
            globalThis.Math, JSON
            [1, 2, 3][Symbol.iterator]()
            new Proxy({ a: 1 }, {})
            { 'a b': 1, $x: 2, _y: 3, é: 4 }
            [true, false, true, false, true, false, true, false]
            ['apple', 'fig', 'cherry', 'kiwi', 'banana', 'date', 'elderberry', 'grape', 'lemon', 'mango']
            """.lines().toList();

    @Test
    void printsWhatNodePrints() {
        JsonMapper json = new JsonMapper();
        List<String> expected = json.readValue(NodeJs.script("""
                const { format } = require('node:util');
                const cases = %s;
                process.stdout.write(JSON.stringify(cases.map((c) => format(...eval('[' + c + ']')))));
                """.formatted(json.writeValueAsString(CASES))).run(), new TypeReference<List<String>>() {
        });
        List<String> printed = new ArrayList<>();
        try (JsRuntime runtime = GraalRuntime.builder().console((level, text) -> printed.add(text)).build()) {
            for (String arguments : CASES) {
                runtime.evaluate("console.log(..." + "[" + arguments + "])");
            }
        }
        assertThat(printed).hasSameSizeAs(expected);
        for (int i = 0; i < CASES.size(); i++) {
            assertThat(printed.get(i)).as("console.log(%s)", CASES.get(i)).isEqualTo(expected.get(i));
        }
    }
}
