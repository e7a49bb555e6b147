package fourteen.js.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `structuredClone`, `atob`, `btoa`, `crypto` and `performance`, judged by Node.
class DataTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());

    @Test
    void clonesWhatIsData() {
        judge.agrees("""
                const shared = { deep: [1, [2]] };
                class Point { constructor() { this.x = 1; } get y() { return 2; } }
                const source = { n: null, u: undefined, s: 'x', b: 10n, d: new Date(5), r: /a.b/gi, m: new Map([[shared, 'v'], ['k', shared]]), set: new Set([1, shared]), shared, again: shared,
                  arr: [, 1, , 2], typed: new Float32Array([1.5, 2]), view: new DataView(new ArrayBuffer(8), 2, 4), buf: new Uint8Array([1, 2, 3]).buffer, boxed: [Object(1), Object('s'), Object(false), Object(2n)],
                  p: new Point(), nan: NaN, zero: -0, nul: Object.create(null), date: new Date(NaN) };
                source.self = source; source.m.set('self', source.m);
                const c = structuredClone(source);
                const words = (it) => Object.prototype.toString.call(it);
                return [c !== source, c.self === c, c.shared === c.again, c.m.get('k') === c.shared, c.m.get('self') === c.m, c.set.has(c.shared), [...c.m.keys()][0] === c.shared, c.d.getTime(), String(c.r), c.r.lastIndex,
                  0 in c.arr, c.arr.length, c.arr, words(c.typed), [...c.typed], c.view.byteOffset, c.view.byteLength, c.buf.byteLength, c.buf !== source.buf, c.boxed.map(words), c.boxed.map((it) => typeof it), c.p instanceof Point, c.p,
                  Object.is(c.nan, NaN), Object.is(c.zero, -0), Object.getPrototypeOf(c.nul) === Object.prototype, Number.isNaN(c.date.getTime()), 'u' in c, String(c.b), structuredClone(5), structuredClone('s'), structuredClone(undefined) === undefined];
                """);
    }

    @Test
    void clonesErrors() {
        judge.agrees("""
                class Mine extends RangeError { constructor() { super('mine'); this.name = 'Mine'; this.extra = 1; } }
                const e = new TypeError('t', { cause: { why: 1 } });
                const c = structuredClone(e), m = structuredClone(new Mine());
                return [c instanceof TypeError, c.name, c.message, c.cause, c.stack === e.stack, Object.keys(c), m instanceof Mine, m.name, m instanceof Error, m.extra,
                  structuredClone(new Error()).message, structuredClone(new Error('nope')).message];
                """);
    }

    @Test
    void refusesWhatIsNoData() {
        judge.agrees("""
                return [() => {}, Symbol('s'), { f() {} }, [Symbol.iterator], Promise.resolve(), new WeakMap(), new WeakRef({}), class {}, new Map([[1, () => {}]])]
                  .map((it) => outcome(() => structuredClone(it))).concat([outcome(() => structuredClone()), outcome(() => structuredClone({ get x() { throw new TypeError('getter'); } }))]);
                """);
    }

    /// A proxy stands for whatever its handler says, and a class may have its name.
    @Test
    void refusesProxies() {
        judge.agrees("""
                const told = [];
                const handler = new Proxy({}, { get(target, trap) { told.push(trap); } });
                class Other { static name = 'Proxy' }
                const named = { Proxy: class Proxy { constructor() { this.x = 1; } } };
                return [new Proxy({ a: 1 }, {}), new Proxy([1], {}), [new Proxy({}, handler)], { a: { b: new Proxy({}, {}) } }, new Proxy(() => {}, {}), Proxy.revocable({}, {}).proxy, new Other(), new named.Proxy()]
                  .map((it) => outcome(() => structuredClone(it))).concat(told);
                """);
    }

    @Test
    void transfersBuffers() {
        judge.agrees("""
                const buffer = new Uint8Array([1, 2, 3]).buffer;
                const moved = structuredClone({ buffer, view: new Uint8Array(buffer, 1) }, { transfer: [buffer] });
                const other = new ArrayBuffer(1);
                return [buffer.byteLength, [...new Uint8Array(moved.buffer)], moved.view.buffer === moved.buffer, [...moved.view], outcome(() => structuredClone(buffer)),
                  outcome(() => structuredClone(1, { transfer: [other, other] }))];
                """);
    }

    /// Where Node 20 has not caught up with the standard.
    @Test
    void keepsToTheStandardWhereNodeErrs() {
        assertThat(judge.here("""
                const buffer = new ArrayBuffer(1);
                structuredClone(buffer, { transfer: [buffer] });
                const d = structuredClone(new DOMException('x', 'AbortError'));
                return [outcome(() => structuredClone(1, { transfer: [buffer] })), outcome(() => structuredClone(1, { transfer: [{}] })).error.name,
                  d instanceof DOMException, d.name, d.message, outcome(() => structuredClone(new ReadableStream())).error.name, outcome(() => structuredClone(new URL('http://a'))).error.name];
                """)).isEqualTo("""
                {"error":{"name":"DataCloneError","code":25,"type":"DOMException"}}
                "DataCloneError"
                true
                "AbortError"
                "x"
                "DataCloneError"
                "DataCloneError\"""");
    }

    @Test
    void survivesDeepNestingAndHugeWidth() {
        assertThat(judge.here("""
                let deep = null;
                for (let i = 0; i < 20000; i++) deep = { deep };
                let copy = structuredClone(deep), depth = 0;
                while (copy) { copy = copy.deep; depth++; }
                const wide = structuredClone(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => ['k' + i, i])));
                const polluted = structuredClone(JSON.parse('{"__proto__": {"evil": 1}}'));
                return [depth, Object.keys(wide).length, {}.evil === undefined, Object.keys(polluted)];
                """)).isEqualTo("""
                20000
                5000
                true
                ["__proto__"]""");
    }

    @Test
    void base64IsForgiving() {
        judge.agrees("""
                return ['', 'YQ==', 'YQ', 'YQ=', 'Y', 'YWI=', 'YWJj', ' Y W J j\\n', 'YQ===', '=', '====', 'YR==', '/+8=', '_-8=', 'a\\u00e9==', 'YWJjZA', 'Y\\u000bQ==', null, undefined, 12, '\\u0000'].map((it) => outcome(() => atob(it)))
                  .concat(['', 'a', 'ab', 'abc', '\\u00ff\\u00fe', '\\u0100', null, 12, '\\ud83d\\ude00'].map((it) => outcome(() => btoa(it))), [outcome(() => atob()), outcome(() => btoa())]);
                """);
    }

    @Test
    void cryptoFillsAndDigests() {
        judge.agrees("""
                const hex = (buffer) => [...new Uint8Array(buffer)].map((it) => it.toString(16).padStart(2, '0')).join('');
                const bytes = new TextEncoder().encode('hello');
                const big = new Uint32Array(16); const same = crypto.getRandomValues(big);
                const part = new Uint8Array(32); crypto.getRandomValues(part.subarray(8, 16));
                return [/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()), crypto.randomUUID() === crypto.randomUUID(), same === big, big.some((it) => it > 255),
                  part.subarray(0, 8).every((it) => it === 0), part.subarray(16).every((it) => it === 0), outcome(() => crypto.getRandomValues(new Float32Array(1))), outcome(() => crypto.getRandomValues(new Uint8Array(65537))),
                  hex(await crypto.subtle.digest('SHA-256', bytes)), hex(await crypto.subtle.digest({ name: 'sha-1' }, bytes.buffer)), hex(await crypto.subtle.digest('SHA-512', bytes.subarray(1, 3))), hex(await crypto.subtle.digest('SHA-384', new Uint8Array(0))),
                  await outcome(() => crypto.subtle.digest('MD5', bytes)), (await crypto.subtle.digest('SHA-1', bytes)) instanceof ArrayBuffer, Object.prototype.toString.call(crypto), outcome(() => new Crypto())];
                """);
    }

    @Test
    void performanceMeasures() {
        judge.agrees("""
                const before = performance.now(); const origin = performance.timeOrigin;
                await new Promise((resolve) => setTimeout(resolve, 20));
                performance.mark('a'); performance.mark('b', { detail: 1 });
                const m = performance.measure('m', 'a', 'b');
                const sooner = Date.now(), between = origin + performance.now();
                return [before >= 0, performance.now() - before >= 15, performance.now() - before < 20000, sooner - 500 < between && between < Date.now() + 500, m.name, m.entryType, m.duration >= 0,
                  performance.getEntriesByName('a').length, performance.getEntriesByType('measure').map((it) => it.name), outcome(() => performance.measure('x', 'nope')), performance.clearMarks(), performance.getEntriesByType('mark').length,
                  typeof performance.toJSON(), performance instanceof EventTarget];
                """);
    }
}
