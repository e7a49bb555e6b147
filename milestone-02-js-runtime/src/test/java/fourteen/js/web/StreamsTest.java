package fourteen.js.web;

import org.junit.jupiter.api.Test;

/// `ReadableStream`, `WritableStream`, `TransformStream` and what stands around them, judged by Node.
class StreamsTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());

    private static final String HELP = """
            const log = [];
            const drain = async (stream) => { const all = []; for await (const it of stream) all.push(it); return all; };
            const settled = (promise, name) => promise.then((v) => log.push([name, 'ok', v]), (e) => log.push([name, 'failed', describe(e)]));
            const oops = new RangeError('oops');
            """;

    @Test
    void pullsAsManyAsTheHighWaterMarkAsks() {
        judge.agrees(HELP + """
                for (const highWaterMark of [0, 1, 3]) {
                  let n = 0;
                  const stream = new ReadableStream({ start(c) { log.push(['start', c.desiredSize]); }, pull(c) { log.push(['pull', c.desiredSize]); c.enqueue(n++); if (n === 6) c.close(); } }, { highWaterMark });
                  await tick(); log.push('quiet');
                  const reader = stream.getReader();
                  log.push(await reader.read(), await reader.read()); await tick(); log.push('quiet'); reader.releaseLock();
                  log.push(await drain(stream), stream.locked);
                }
                return log;
                """);
    }

    @Test
    void sizesAreCounted() {
        judge.agrees(HELP + """
                let controller;
                new ReadableStream({ start(c) { controller = c; } }, { highWaterMark: 10, size: (it) => it.length });
                controller.enqueue('abc'); log.push(controller.desiredSize); controller.enqueue('defghijkl'); log.push(controller.desiredSize);
                const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 4 });
                new ReadableStream({ start(c) { c.enqueue(new Uint8Array(3)); log.push(c.desiredSize); } }, strategy);
                log.push(strategy.highWaterMark, strategy.size(new Uint8Array(7)), new CountQueuingStrategy({ highWaterMark: 2 }).size(), strategy.size.name,
                  outcome(() => new CountQueuingStrategy({})), outcome(() => new CountQueuingStrategy()));
                for (const bad of [-1, NaN, 'x', {}]) log.push(outcome(() => { new ReadableStream({}, { highWaterMark: bad }); }));
                log.push(outcome(() => { new ReadableStream({}, { size: 1 }); }), outcome(() => { new ReadableStream({ type: 'x' }); }), outcome(() => { new ReadableStream({ pull: 1 }); }), outcome(() => { new ReadableStream(null); }));
                for (const bad of [-1, NaN, Infinity]) {
                  let c; const s = new ReadableStream({ start(it) { c = it; } }, { size: () => bad });
                  log.push(outcome(() => c.enqueue(1)), await outcome(() => s.getReader().read()));
                }
                return log;
                """);
    }

    @Test
    void errorsReachTheReader() {
        judge.agrees(HELP + """
                for (const source of [{ start() { throw oops; } }, { async start() { throw oops; } }, { pull() { throw oops; } }, { async pull() { throw oops; } },
                  { start(c) { c.enqueue(1); c.error(oops); } }, { start(c) { c.enqueue(1); c.close(); log.push(outcome(() => c.close()), outcome(() => c.enqueue(2))); } }]) {
                  const made = outcome(() => { globalThis.stream = new ReadableStream(source); });
                  log.push(made); if (made.error) continue;
                  const reader = stream.getReader();
                  settled(reader.closed, 'closed'); settled(reader.read(), 'read'); settled(reader.read(), 'read again');
                  await tick();
                  settled(stream.cancel(), 'cancel locked'); settled(reader.cancel('x'), 'cancel'); await tick();
                  reader.releaseLock(); settled(reader.closed, 'closed after'); settled(reader.read(), 'read after'); settled(stream.cancel(), 'cancel after'); await tick();
                }
                return log;
                """);
    }

    @Test
    void readersLockAndLetGo() {
        judge.agrees(HELP + """
                let controller;
                const stream = new ReadableStream({ start(c) { controller = c; }, cancel(reason) { log.push(['cancelled', reason]); return 'ignored'; } });
                const first = stream.getReader();
                log.push(stream.locked, outcome(() => { stream.getReader(); }), outcome(() => { stream.tee(); }), outcome(() => { stream.values(); }));
                settled(first.read(), 'pending'); first.releaseLock(); await tick();
                const second = stream.getReader(); controller.enqueue('kept'); settled(second.read(), 'kept'); await tick();
                settled(second.cancel('bye'), 'cancel'); settled(second.closed, 'closed'); await tick();
                log.push(outcome(() => controller.enqueue(1)), controller.desiredSize, await second.read());
                log.push(outcome(() => { new ReadableStreamDefaultReader(1); }), outcome(() => { new ReadableStreamDefaultController(); }), outcome(() => { stream.getReader({ mode: 'x' }); }));
                return log;
                """);
    }

    @Test
    void iteratesAndMakesStreamsFromIterables() {
        judge.agrees(HELP + """
                const make = () => new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.enqueue(3); c.close(); }, cancel(r) { log.push(['cancel', r]); } });
                for await (const it of make()) { log.push(it); if (it === 2) break; }
                const open = new ReadableStream({ start(c) { c.enqueue(1); }, cancel(r) { log.push(['cancel', r]); } });
                for await (const it of open) { log.push(it); break; }
                const kept = make(); for await (const it of kept.values({ preventCancel: true })) { log.push(it); break; }
                log.push(kept.locked, await drain(kept));
                const it = make()[Symbol.asyncIterator]();
                log.push(await Promise.all([it.next(), it.next(), it.return('r'), it.next()]));
                log.push(await drain(ReadableStream.from(['a', Promise.resolve('b')])), await drain(ReadableStream.from((async function* () { yield 1; yield 2; })())), await drain(ReadableStream.from('xy')));
                const gen = (function* () { try { yield 1; yield 2; } finally { log.push('finally'); } })();
                const from = ReadableStream.from(gen).getReader(); log.push(await from.read()); await from.cancel('c');
                log.push(outcome(() => { ReadableStream.from(5); }));
                settled(drain(new ReadableStream({ start(c) { c.error(oops); } })), 'errored'); await tick();
                return log;
                """);
    }

    @Test
    void teesShareEverything() {
        judge.agrees(HELP + """
                let n = 0; const pulls = [];
                const [a, b] = new ReadableStream({ pull(c) { pulls.push(n); c.enqueue({ n: n++ }); if (n === 3) c.close(); }, cancel(r) { log.push(['cancel', r]); } }, { highWaterMark: 0 }).tee();
                const ra = a.getReader(); const first = await ra.read(); ra.releaseLock();
                const all = await drain(b); log.push(all, first.value === all[0], await drain(a), pulls);
                const [c, d] = new ReadableStream({ cancel(r) { log.push(['cancel', r]); } }).tee();
                settled(c.cancel('one'), 'c'); await tick(); log.push('not yet'); settled(d.cancel('two'), 'd'); await tick();
                let controller; const [e, f] = new ReadableStream({ start(it) { controller = it; } }).tee();
                const re = e.getReader(); settled(re.closed, 'e'); settled(f.getReader().read(), 'f'); controller.error(oops); await tick();
                const [g, h] = new ReadableStream({ type: 'bytes', start(it) { it.enqueue(new Uint8Array([1, 2])); it.close(); } }).tee();
                const [gv] = await drain(g), [hv] = await drain(h); log.push([...gv], [...hv], gv.buffer !== hv.buffer);
                return log;
                """);
    }

    @Test
    void writesInOrderWithBackPressure() {
        judge.agrees(HELP + """
                const waiting = [];
                const stream = new WritableStream({ start() { log.push('start'); }, write(chunk) { log.push(['write', chunk]); return new Promise((resolve) => waiting.push(resolve)); }, close() { log.push('close'); } }, { highWaterMark: 2 });
                const w = stream.getWriter();
                await w.ready; log.push(w.desiredSize);
                settled(w.write(1), '1'); settled(w.write(2), '2'); log.push(w.desiredSize);
                settled(w.ready, 'ready'); settled(w.write(3), '3'); log.push(w.desiredSize); await tick(); log.push('blocked');
                waiting.shift()(); await tick(); waiting.shift()(); await tick(); log.push(w.desiredSize);
                settled(w.close(), 'close'); settled(w.closed, 'closed'); settled(w.write(4), '4'); settled(w.close(), 'close again'); await tick();
                waiting.shift()(); await tick(); log.push(w.desiredSize, stream.locked);
                w.releaseLock(); settled(w.ready, 'ready after'); settled(w.closed, 'closed after'); settled(w.write(5), '5'); log.push(outcome(() => w.desiredSize)); await tick();
                settled(stream.close(), 'stream close'); settled(stream.abort('x'), 'stream abort'); await tick();
                return log;
                """);
    }

    @Test
    void writersFailAndAbort() {
        judge.agrees(HELP + """
                for (const sink of [{ start() { throw oops; } }, { async start() { throw oops; } }, { write() { throw oops; } }, { async write() { throw oops; } }, { close() { throw oops; } }, { abort() { throw oops; } },
                  { write(chunk, c) { c.error(oops); } }, { start(c) { c.signal.addEventListener('abort', () => log.push(['signal', c.signal.reason])); } }]) {
                  let stream; const made = outcome(() => { stream = new WritableStream(sink); });
                  log.push(made.error ?? 'made'); if (!stream) continue;
                  const w = stream.getWriter(); settled(w.ready, 'ready'); settled(w.closed, 'closed'); settled(w.write('a'), 'a'); settled(w.write('b'), 'b'); settled(w.close(), 'close'); await tick();
                  settled(w.abort('why'), 'abort'); await tick(); log.push(outcome(() => w.desiredSize)); w.releaseLock();
                  const again = new WritableStream(sink.start ? {} : sink).getWriter(); settled(again.abort('early'), 'early'); settled(again.write(1), 'late write'); settled(again.closed, 'closed'); await tick(); await tick();
                }
                log.push(outcome(() => { new WritableStream({ type: 'bytes' }); }), outcome(() => { new WritableStreamDefaultWriter(1); }), outcome(() => { new WritableStreamDefaultController(); }));
                const pending = new WritableStream({ write: () => new Promise(() => {}), abort(r) { log.push(['sink abort', r]); } }); const pw = pending.getWriter();
                settled(pw.write(1), 'in flight'); settled(pw.write(2), 'queued'); await tick(); settled(pw.abort('stop'), 'abort'); await tick(); log.push(pw.desiredSize);
                return log;
                """);
    }

    @Test
    void transformsChunks() {
        judge.agrees(HELP + """
                const upper = () => new TransformStream({ start(c) { log.push(['start', c.desiredSize]); c.enqueue('>'); }, transform(it, c) { c.enqueue(it.toUpperCase()); }, flush(c) { c.enqueue('<'); } });
                log.push(await drain(ReadableStream.from(['a', 'b']).pipeThrough(upper())));
                log.push(await drain(ReadableStream.from([1, 2]).pipeThrough(new TransformStream())));
                const t = new TransformStream({ transform(it, c) { if (it === 2) c.terminate(); else c.enqueue(it); } });
                const w = t.writable.getWriter(); settled(w.write(1), '1'); settled(w.write(2), '2'); settled(w.write(3), '3'); settled(w.closed, 'closed'); settled(drain(t.readable), 'read'); await tick(); await tick();
                for (const transformer of [{ transform() { throw oops; } }, { flush() { throw oops; } }, { transform(it, c) { c.error(oops); } }]) {
                  const s = new TransformStream(transformer); const sw = s.writable.getWriter();
                  settled(s.readable.getReader().read(), 'read'); settled(sw.write('x'), 'write'); settled(sw.close(), 'close'); settled(sw.closed, 'closed'); await tick(); await tick();
                }
                const back = new TransformStream({}, { highWaterMark: 1 }, { highWaterMark: 0 }); const bw = back.writable.getWriter();
                log.push(bw.desiredSize); settled(bw.write(1), 'w1'); log.push(bw.desiredSize); await tick(); log.push('waits'); const br = back.readable.getReader(); log.push(await br.read()); await tick(); log.push(bw.desiredSize);
                settled(br.cancel('enough'), 'cancel'); await tick(); settled(bw.write(2), 'w2'); await tick();
                log.push(outcome(() => { new TransformStream({ readableType: 'bytes' }); }), outcome(() => { new TransformStream({ start() { throw oops; } }); }), outcome(() => { new TransformStreamDefaultController(); }));
                return log;
                """);
    }

    @Test
    void pipesToTheEnd() {
        judge.agrees(HELP + """
                const sink = (extra = {}) => new WritableStream({ write(it) { log.push(['w', it]); }, close() { log.push('closed'); }, abort(r) { log.push(['aborted', String(r)]); }, ...extra });
                const source = (chunks = [1, 2]) => new ReadableStream({ start(c) { chunks.forEach((it) => c.enqueue(it)); c.close(); }, cancel(r) { log.push(['cancelled', r?.name ?? r]); } });
                await source().pipeTo(sink());
                const kept = sink(); await source([3]).pipeTo(kept, { preventClose: true }); log.push(kept.locked); await kept.getWriter().close();
                const failing = () => new ReadableStream({ pull(c) { c.error(oops); } });
                settled(failing().pipeTo(sink()), 'source failed'); await tick(); settled(failing().pipeTo(sink(), { preventAbort: true }), 'no abort'); await tick();
                const endless = () => new ReadableStream({ pull(c) { c.enqueue('e'); }, cancel(r) { log.push(['cancelled', r?.name ?? r]); } });
                settled(endless().pipeTo(sink({ write() { throw oops; } })), 'sink failed'); await tick(); await tick();
                settled(endless().pipeTo(sink({ write() { throw oops; } }), { preventCancel: true }), 'no cancel'); await tick(); await tick();
                const controller = new AbortController(); let writes = 0;
                const piping = endless().pipeTo(sink({ write() { if (++writes === 3) controller.abort('stop'); } }), { signal: controller.signal }); settled(piping.catch((e) => { throw { name: e }; }), 'abort'); await tick(); await tick();
                settled(source().pipeTo(sink(), { signal: AbortSignal.abort('early') }).catch((e) => { throw { name: e }; }), 'early'); await tick();
                const locked = source(); locked.getReader(); settled(locked.pipeTo(sink()), 'locked'); settled(source().pipeTo(1), 'no sink'); log.push(outcome(() => { locked.pipeThrough(new TransformStream()); }), outcome(() => { source().pipeThrough({}); }));
                const done = sink(); await done.getWriter().close(); await tick(); const free = sink(); const fw = free.getWriter(); await fw.close(); fw.releaseLock(); settled(source().pipeTo(free), 'into closed'); await tick();
                return log;
                """);
    }

    @Test
    void byteStreamsFillViews() {
        judge.agrees(HELP + """
                const bytes = (it) => it.value && [it.done, it.value.constructor.name, it.value.byteOffset, [...new Uint8Array(it.value.buffer, it.value.byteOffset, it.value.byteLength)], it.value.buffer.byteLength];
                const enqueued = new Uint8Array([1, 2, 3, 4, 5]);
                const stream = new ReadableStream({ type: 'bytes', start(c) { c.enqueue(enqueued); log.push(enqueued.byteLength, c.desiredSize, c.byobRequest); }, pull(c) { log.push(['pull', c.byobRequest?.view.byteLength ?? null]); c.byobRequest?.respond(0 + (c.byobRequest.view[0] = 9, 1)); } });
                const byob = stream.getReader({ mode: 'byob' }); const mine = new Uint8Array(3);
                log.push(bytes(await byob.read(mine)), mine.byteLength, bytes(await byob.read(new Uint16Array(1))), bytes(await byob.read(new DataView(new ArrayBuffer(4), 1, 2))));
                settled(byob.read(new Uint8Array(0)), 'empty'); settled(byob.read(5), 'no view'); settled(byob.read(mine), 'detached'); await tick(); byob.releaseLock();
                const ended = new ReadableStream({ type: 'bytes', pull(c) { c.close(); c.byobRequest?.respond(0); } }); log.push(bytes(await ended.getReader({ mode: 'byob' }).read(new Uint8Array(4))));
                const auto = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 8, pull(c) { const v = c.byobRequest.view; log.push(v.byteLength); v[0] = 7; c.byobRequest.respond(1); } }); const ar = auto.getReader(); log.push(bytes(await ar.read()));
                const plain = new ReadableStream({ type: 'bytes', pull(c) { c.enqueue(new Uint8Array([1])); c.close(); } }); log.push((await drain(plain)).map((it) => [...it]));
                const renewed = new ReadableStream({ type: 'bytes', pull(c) { const { view } = c.byobRequest; const moved = view.buffer.transfer ? view.buffer : view.buffer; const v = new Uint8Array(moved, view.byteOffset, 2); v.set([4, 5]); c.byobRequest.respondWithNewView(v); } });
                log.push(bytes(await renewed.getReader({ mode: 'byob' }).read(new Uint8Array(4))));
                log.push(outcome(() => { new ReadableStream().getReader({ mode: 'byob' }); }), outcome(() => { new ReadableStream({ type: 'bytes' }, { size() { return 1; } }); }), outcome(() => { new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 0 }); }));
                let bc; new ReadableStream({ type: 'bytes', start(c) { bc = c; } }); log.push(outcome(() => bc.enqueue('x')), outcome(() => bc.enqueue(new Uint8Array(0))), bc.desiredSize); bc.close(); log.push(outcome(() => bc.enqueue(new Uint8Array(1))), bc.desiredSize);
                let halfway; const half = new ReadableStream({ type: 'bytes', start(c) { halfway = c; } }); const hr = half.getReader({ mode: 'byob' }); settled(hr.read(new Uint16Array(2)).then(bytes), 'half'); halfway.enqueue(new Uint8Array([1])); await tick(); log.push(outcome(() => halfway.close())); await tick();
                let two; const queued = new ReadableStream({ type: 'bytes', start(c) { two = c; } }); const qr = queued.getReader({ mode: 'byob' }); settled(qr.read(new Uint8Array(2)).then(bytes), 'q1'); settled(qr.read(new Uint8Array(2)).then(bytes), 'q2'); two.enqueue(new Uint8Array([1, 2, 3])); await tick(); settled(qr.cancel('c'), 'cancel'); await tick();
                return log;
                """);
    }

    @Test
    void readsAsReactDoes() {
        judge.agrees(HELP + """
                const encoder = new TextEncoder(); let controller; let cancelled;
                const stream = new ReadableStream({ type: 'bytes', pull(c) { controller = c; log.push('pull'); }, cancel(reason) { cancelled = reason; } }, { highWaterMark: 0 });
                await tick(); log.push(controller === undefined);
                const reader = stream.getReader(); const first = reader.read(); await tick();
                log.push(controller.desiredSize); controller.enqueue(encoder.encode('<p>')); log.push(new TextDecoder().decode((await first).value));
                controller.enqueue(encoder.encode('a')); controller.enqueue(encoder.encode('b')); log.push(controller.desiredSize); controller.close();
                let text = ''; for (;;) { const { done, value } = await reader.read(); if (done) break; text += new TextDecoder().decode(value); }
                log.push(text); await reader.closed; return log;
                """);
    }

    @Test
    void textAndCompressionPassThrough() {
        judge.agrees(HELP + """
                const bytes = async (stream) => (await drain(stream)).flatMap((it) => [...it]);
                log.push(await bytes(ReadableStream.from(['a\\ud83d', '\\ude00b', '\\ud83d', 'x', '\\ud83d']).pipeThrough(new TextEncoderStream())));
                const euro = new Uint8Array([0xe2, 0x82, 0xac, 0x41, 0xff]);
                log.push((await drain(ReadableStream.from([euro.slice(0, 1), euro.slice(1, 2), euro.slice(2)]).pipeThrough(new TextDecoderStream()))).join(''));
                log.push(await outcome(() => drain(ReadableStream.from([euro]).pipeThrough(new TextDecoderStream('utf-8', { fatal: true })))).then((it) => it.error.name), new TextDecoderStream().encoding, new TextEncoderStream().encoding);
                const data = new TextEncoder().encode('hello '.repeat(5000));
                for (const format of ['gzip', 'deflate', 'deflate-raw']) {
                  const packed = ReadableStream.from([data.slice(0, 10), data.slice(10)]).pipeThrough(new CompressionStream(format));
                  const pieces = (await bytes(packed)).map((it) => new Uint8Array([it]));
                  const back = await bytes(ReadableStream.from(pieces).pipeThrough(new DecompressionStream(format)));
                  log.push(pieces.length < 500, back.length === data.length && back.every((it, i) => it === data[i]));
                  log.push((await outcome(() => bytes(ReadableStream.from([new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])]).pipeThrough(new DecompressionStream(format))))).error !== undefined);
                  log.push((await outcome(() => bytes(ReadableStream.from(pieces.slice(0, 20)).pipeThrough(new DecompressionStream(format))))).error !== undefined);
                }
                log.push(outcome(() => { new CompressionStream('br'); }).error.name);
                return log;
                """);
    }
}
