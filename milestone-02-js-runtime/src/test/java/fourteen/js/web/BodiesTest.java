package fourteen.js.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `Blob`, `File`, `FormData`, `Headers`, `Request` and `Response`, judged by Node.
class BodiesTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());

    @Test
    void blobsHoldBytes() {
        judge.agrees("""
                const bytes = async (it) => [...new Uint8Array(await it.arrayBuffer())];
                const b = new Blob(['h\\u00e9', new Uint8Array([1, 2]), new Uint16Array([3]).buffer, new DataView(new ArrayBuffer(2), 1), new Blob(['x'])], { type: 'Text/PLAIN' });
                const streamed = []; for await (const chunk of b.stream()) streamed.push(...chunk);
                const file = new File(['abc'], 'n\\u00e4me.txt', { type: 'text/x', lastModified: 5 });
                const reader = new Blob(['stream']).stream().getReader({ mode: 'byob' }); const { value } = await reader.read(new Uint8Array(3));
                return [b.size, b.type, await bytes(b), await new Blob(['\\ufeffx\\ud800']).text(), streamed, await bytes(b.slice(1, 4)), await bytes(b.slice(-2)), b.slice(0, 1, 'A/b').type, b.slice(5, 2).size, await bytes(b.slice(2).slice(1, 2)),
                  new Blob().size, new Blob([]).type, new Blob([1, null, {}]).size, new Blob(['x'], { type: 'a\\u00e9' }).type, outcome(() => { new Blob('x'); }).error?.name, outcome(() => { new Blob(1); }).error?.name, Object.prototype.toString.call(b),
                  file.name, file.size, file.type, file.lastModified, file instanceof Blob, await file.text(), Object.prototype.toString.call(file), outcome(() => { new File(['x']); }).error?.name, typeof new File([], 'x').lastModified,
                  await structuredClone(b).text(), structuredClone(b).type, [...value]];
                """);
    }

    @Test
    void formDataIsAListOfEntries() {
        judge.agrees("""
                const f = new FormData(); const log = [];
                f.append('a', 1); f.append('a', 'two'); f.append('b', new Blob(['x'], { type: 't/t' })); f.append('b', new Blob(['y']), 'name.bin'); f.set('c', '\\ud800');
                const show = (it) => typeof it === 'string' ? it : [Object.prototype.toString.call(it), it.name, it.size, it.type];
                log.push([...f].map(([k, v]) => [k, show(v)]), f.get('a'), f.getAll('a'), f.get('none'), f.has('b'), [...f.keys()]);
                f.set('a', 'only'); f.delete('b'); log.push([...f.entries()]); f.forEach((v, k, o) => log.push([k, v, o === f]));
                log.push(outcome(() => f.append('a')).error?.name, outcome(() => f.append('a', 'x', 'y')).error?.name, outcome(() => { new FormData('x'); }).error?.name, Object.prototype.toString.call(f));
                return log;
                """);
    }

    @Test
    void formsGoThroughBodiesAndBack() {
        judge.agrees("""
                const f = new FormData(); f.append('text', 'l1\\nl2\\r\\n\\u00e9'); f.append('we"ird\\nname', 'v'); f.append('file', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])], { type: 'x/y' }), 'f"\\u00fc.bin'); f.append('empty', ''); f.append('blank', new Blob([]), 'b');
                const r = new Response(f); const type = r.headers.get('content-type'); const copy = r.clone(); const boundary = type.split('boundary=')[1];
                const back = await r.formData(); const show = async (it) => typeof it === 'string' ? it : [it.name, it.type, [...new Uint8Array(await it.arrayBuffer())]];
                const list = []; for (const [k, v] of back) list.push([k, await show(v)]);
                const raw = (await copy.text()).replaceAll(boundary, 'B');
                const encoded = await new Response(new URLSearchParams({ a: 'b c', d: '\\u00e9&=' })).formData();
                const upload = new Request('http://x/', { method: 'POST', body: f }); const sent = await upload.formData();
                return [type.replace(boundary, 'B'), list, raw, [...encoded], [...sent].length, await outcome(() => new Response('x').formData()).then((it) => it.error.type),
                  await outcome(() => new Response('junk', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }).formData()).then((it) => it.error.type)];
                """);
    }

    @Test
    void headersAreNormalizedAndSorted() {
        judge.agrees("""
                const log = []; const h = new Headers([['b', '2'], ['A', ' 1 '], ['b', '3'], ['set-cookie', 'x=1'], ['Set-Cookie', 'y=2']]);
                h.append('Cookie', 'a=1'); h.append('cookie', 'b=2');
                log.push([...h], h.get('B'), h.get('none'), h.has('a'), h.getSetCookie(), h.get('set-cookie'), h.get('cookie')); h.set('B', 'only'); h.delete('a'); log.push([...h.keys()], [...h.values()]); h.forEach((v, k) => log.push([k, v]));
                log.push([...new Headers({ 'X-y': 'z', n: 5 })], [...new Headers(h)].length, [...new Headers(undefined)]);
                for (const [n, v] of [['', 'x'], ['a b', 'x'], ['a', 'x\\ny'], ['a', '\\u0100'], ['\\u00e9', 'x'], ['a:', 'x'], ['a', '\\0']]) log.push(outcome(() => h.append(n, v)).error?.name);
                log.push(outcome(() => { new Headers(null); }).error?.name, outcome(() => { new Headers([['a']]); }).error?.name, outcome(() => { new Headers(5); }).error?.name, outcome(() => h.get()).error?.name, Object.prototype.toString.call(h));
                return log;
                """);
    }

    @Test
    void requestsSayWhatIsAsked() {
        judge.agrees("""
                const show = (r) => [r.method, r.url, [...r.headers], r.redirect, r.mode, r.credentials, r.cache, r.referrer, r.bodyUsed, r.body === null, r.signal.aborted, r.duplex];
                const a = new Request('http://h/p?q#f'); const b = new Request(new URL('http://h/'), { method: 'post', body: 'text', headers: { X: 'y' } }); const log = [show(a), show(b)];
                const c = new Request(b, { headers: { z: '1' } }); log.push(show(c), b.bodyUsed, await c.text(), c.bodyUsed);
                const controller = new AbortController(); const d = new Request('http://h/', { signal: controller.signal }); controller.abort('r'); log.push(d.signal.aborted, d.signal.reason);
                for (const method of ['get', 'patch', 'PATCH', 'Head', 'x-y']) log.push(new Request('http://h', { method }).method);
                for (const init of [{ method: 'TRACE' }, { method: 'a b' }, { method: 'GET', body: 'x' }, { redirect: 'x' }, { mode: 'y' }, { mode: 'navigate' }, { method: 'POST', body: new ReadableStream() }, { signal: 1 }]) log.push(outcome(() => { new Request('http://h', init); }).error?.name);
                for (const url of ['/rel', 'http://u:p@h/', 'nope']) log.push(outcome(() => { new Request(url); }).error?.name);
                const e = new Request('http://h', { method: 'PUT', body: new Uint8Array([1, 2]) }); const f = e.clone(); log.push([...new Uint8Array(await e.arrayBuffer())], [...new Uint8Array(await f.arrayBuffer())], outcome(() => { e.clone(); }).error?.name);
                log.push(await outcome(() => e.text()).then((it) => it.error.name), new Request('http://h', { method: 'POST', body: new URLSearchParams('a=b') }).headers.get('content-type'), new Request('http://h', { method: 'POST', body: new Blob(['x'], { type: 'q/r' }) }).headers.get('content-type'));
                return log;
                """);
    }

    @Test
    void responsesSayWhatIsAnswered() {
        judge.agrees("""
                const show = (r) => [r.status, r.statusText, r.ok, r.type, r.url, r.redirected, [...r.headers], r.body === null, r.bodyUsed]; const log = [];
                log.push(show(new Response()), show(new Response('x', { status: 404, statusText: 'Nope', headers: { a: 'b' } })), show(Response.json({ a: [1] })), show(Response.json(1, { status: 201, headers: { 'content-type': 'x/y' } })), show(Response.redirect('http://h/x', 307)), show(Response.error()));
                log.push(await Response.json({ a: 1 }).json(), await new Response('\\ufeffx').text(), await new Response(null).text(), [...new Uint8Array(await new Response('\\u00e9').arrayBuffer())], (await new Response('b', { headers: { 'content-type': 'T/x' } }).blob()).type);
                const r = new Response('once'); const reading = r.text(); log.push(r.bodyUsed, await reading, await outcome(() => r.text()).then((it) => it.error.name), outcome(() => { r.clone(); }).error?.name);
                const s = new Response(new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('str')); c.enqueue(new TextEncoder().encode('eam')); c.close(); } })); const t = s.clone(); log.push(await s.text(), await t.text());
                const locked = new Response('x'); locked.body.getReader(); log.push(locked.bodyUsed, await outcome(() => locked.text()).then((it) => it.error.name));
                const chunks = []; for await (const it of new Response('chunky').body) chunks.push(new TextDecoder().decode(it)); log.push(chunks, await outcome(() => new Response('{').json()).then((it) => it.error.name), await outcome(() => new Response(ReadableStream.from(['no bytes'])).text()).then((it) => it.error.name));
                for (const init of [{ status: 199 }, { status: 600 }, { status: 'x' }, { statusText: '\\n' }, 5]) log.push(outcome(() => { new Response('', init); }).error?.name);
                log.push(outcome(() => { new Response('x', { status: 204 }); }).error?.name, outcome(() => Response.redirect('http://h', 200)).error?.name, outcome(() => Response.redirect('rel')).error?.name, outcome(() => Response.json(undefined)).error?.name, outcome(() => { Response.error().headers.set('a', 'b'); }).error?.name);
                class Mine extends Response { get mine() { return this.status; } } log.push(new Mine('x', { status: 202 }).mine, Object.prototype.toString.call(r));
                return log;
                """);
    }

    @Test
    void multipartBombsAreRefusedQuickly() {
        assertThat(judge.here("""
                const parse = async (body) => { try { return [...await new Response(body, { headers: { 'content-type': 'multipart/form-data; boundary=b' } }).formData()].length; } catch (e) { return e.cause?.message ?? e.message; } };
                return [
                  await parse('--b\\r\\ncontent-disposition: form-data; name="a"\\r\\n\\r\\nx\\r\\n'.repeat(10001) + '--b--'),
                  await parse('--b\\r\\n' + 'x: y\\r\\n'.repeat(10000) + '\\r\\n--b--'),
                  await parse('--b\\r\\ncontent-disposition: form-data; name="a"\\r\\n\\r\\n' + '\\r\\n--'.repeat(100000)),
                  await parse('--b\\r\\ncontent-disposition: form-data\\r\\n\\r\\n\\r\\n--b--'),
                  await parse('--b\\r\\ncontent-disposition: form-data; name="a"; filename="../../etc/passwd"\\r\\n\\r\\nx\\r\\n--b--'),
                  await parse('--b'), await parse('') ];
                """)).isEqualTo("""
                "more than 10000 parts"
                "headers of a part longer than 16384 bytes"
                "the body ends without its closing boundary"
                "a part without a name before byte 39"
                1
                "no line end behind the boundary at byte 3"
                "the body ends without its closing boundary\"""");
    }
}
