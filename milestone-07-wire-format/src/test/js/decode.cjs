'use strict';
// Decodes one Flight payload with React's own client (production build) and prints the value it stands for
// in the canonical form that ../README.md describes.
//   npm ci && NODE_ENV=production node decode.cjs payload.bin [--step=1]
// --step feeds the payload in pieces of that many bytes (default: whole).
if (!['production', 'development'].includes(process.env.NODE_ENV)) throw new Error('run with NODE_ENV=production');
const fs = require('fs'), path = require('path');
process.on('unhandledRejection', () => {});
globalThis.__webpack_require__ = Object.assign(id => new Proxy({__esModule: true, __moduleId: id}, {
  get: (t, k) => k === 'then' ? undefined : k in t ? t[k] : mod(id, k),
  has: () => true,
  getOwnPropertyDescriptor: (t, k) => ({value: mod(id, k), configurable: true, enumerable: true, writable: true}),
}), {u: x => x});
const loaded = [];
globalThis.__webpack_chunk_load__ = id => { loaded.push(id); return Promise.resolve(); };
const marks = new Map();
function mod(id, name) { const k = JSON.stringify([id, String(name)]); if (!marks.has(k)) marks.set(k, Object.assign(() => {}, {$client: [id, String(name)]})); return marks.get(k); }
const ReactDOM = require('react-dom');
const Client = require('react-server-dom-webpack/client.browser');
const hints = [];
const D = ReactDOM.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
for (const k of 'DCLmXSM') D.d[k] = (...a) => hints.push([k, ...a.map(x => x === undefined ? '$undefined' : x)]);

const EL = Symbol.for('react.transitional.element'), LAZY = Symbol.for('react.lazy');
async function settle(chunk) { try { return {ok: await new Promise((res, rej) => { let d = false; chunk.then(v => { d = true; res({v}); }, rej); setTimeout(() => d || rej('$halted'), 300); })}; } catch (e) { return {err: e}; } }
async function norm(v, ctx = {ids: new Map()}) {
  switch (typeof v) {
    case 'undefined': return {$: 'undefined'};
    case 'bigint': return {$: 'bigint', v: String(v)};
    case 'symbol': return {$: 'symbol', v: Symbol.keyFor(v) };
    case 'number': return Number.isFinite(v) && !Object.is(v, -0) ? v : {$: 'number', v: Object.is(v, -0) ? '-0' : String(v)};
    case 'string': return v.length > 200 ? {$: 'string', length: v.length, sha256: require('crypto').createHash('sha256').update(v).digest('hex')} : v;
    case 'boolean': return v;
    case 'function': if (v.$client) return {$: 'client', module: v.$client[0], export: v.$client[1]};
      { const r = v(); const c = (r && typeof r.then === 'function') ? await r : r; return {$: 'server', id: c.id, bound: await norm(c.args, ctx)}; }
  }
  if (v === null) return null;
  if (ctx.ids.has(v)) return {$: 'ref', to: ctx.ids.get(v)};
  if (v.$client) return {$: 'client', module: v.$client[0], export: v.$client[1]};
  const id = ctx.ids.size; ctx.ids.set(v, id);
  if (v.$$typeof === EL) return {$: 'element', id, type: await norm(v.type, ctx), key: v.key, props: await norm(v.props, ctx)};
  if (v.$$typeof === LAZY) { const p = v._payload; const r = await settle({then: (a, b) => { try { a(v._init(p)); } catch (x) { if (x && typeof x.then === 'function') x.then(() => { try { a(v._init(p)); } catch (e) { b(e); } }, b); else b(x); } }}); return r.ok ? {$: 'lazy', v: await norm(r.ok.v, ctx)} : {$: 'lazy', rejected: await norm(r.err, ctx)}; }
  if (typeof v.then === 'function') { const r = await settle(v); return r.ok ? {$: 'promise', id, v: await norm(r.ok.v, ctx)} : r.err === '$halted' ? {$: 'promise', pending: true} : {$: 'promise', id, rejected: await norm(r.err, ctx)}; }
  if (v instanceof Error) return {$: 'error', digest: v.digest === undefined ? null : v.digest};
  if (v instanceof Date) return {$: 'date', v: isNaN(v) ? 'invalid' : v.toISOString()};
  if (v instanceof Map) { const e = []; for (const [k, x] of v) e.push([await norm(k, ctx), await norm(x, ctx)]); return {$: 'map', id, entries: e}; }
  if (v instanceof Set) { const e = []; for (const x of v) e.push(await norm(x, ctx)); return {$: 'set', id, values: e}; }
  if (v instanceof FormData) { const e = []; for (const [k, x] of v) e.push([k, await norm(x, ctx)]); return {$: 'formdata', entries: e}; }
  if (v instanceof Blob) return {$: 'blob', type: v.type, base64: Buffer.from(await v.arrayBuffer()).toString('base64')};
  if (v instanceof ArrayBuffer) return {$: 'ArrayBuffer', id, base64: Buffer.from(v).toString('base64')};
  if (ArrayBuffer.isView(v)) return {$: v.constructor.name, id, base64: Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString('base64')};
  if (v instanceof ReadableStream) { const out = []; const r = v.getReader(); try { for (;;) { const {done, value} = await r.read(); if (done) return {$: 'stream', chunks: out}; out.push(await norm(value, ctx)); } } catch (e) { return {$: 'stream', chunks: out, error: await norm(e, ctx)}; } }
  if (typeof v[Symbol.asyncIterator] === 'function') { const it = v[Symbol.asyncIterator](); const out = []; const own = it === v; try { for (;;) { const r = await it.next(); if (r.done) return {$: own ? 'asyncIterator' : 'asyncIterable', values: out, return: await norm(r.value, ctx)}; out.push(await norm(r.value, ctx)); } } catch (e) { return {$: own ? 'asyncIterator' : 'asyncIterable', values: out, error: await norm(e, ctx)}; } }
  if (Array.isArray(v)) { const a = []; for (let i = 0; i < v.length; i++) a.push(i in v ? await norm(v[i], ctx) : {$: 'hole'}); return {$: 'array', id, v: a}; }
  if (typeof v[Symbol.iterator] === 'function') { const out = []; for (const x of v) out.push(await norm(x, ctx)); return {$: 'iterator', values: out}; }
  const o = {}; for (const k of Object.keys(v)) Object.defineProperty(o, k, {value: await norm(v[k], ctx), enumerable: true, configurable: true, writable: true});
  return {$: 'object', id, v: Object.entries(o)};
}
async function decode(buf, step) {
  hints.length = 0; loaded.length = 0;
  const stream = new ReadableStream({async start(c) { for (let i = 0; i < buf.length; i += step) { c.enqueue(new Uint8Array(buf.subarray(i, i + step))); if (step < 64 && i % 256 === 0) await 0; } c.close(); }});
  const p = Client.createFromReadableStream(stream, {callServer: (id, args) => ({id, args})});
  const r = await settle(p);
  const root = r.ok ? await norm(r.ok.v) : {$: 'rootRejected', error: r.err === '$halted' ? 'halted' : await norm(r.err)};
  return {root, hints: hints.slice(), chunksLoaded: loaded.slice()};
}
module.exports = {decode, norm};
if (require.main === module) (async () => {
  const step = Number((process.argv.find(a => a.startsWith('--step=')) || '--step=1048576').slice(7));
  const file = process.argv.slice(2).find(a => !a.startsWith('--'));
  const buf = fs.readFileSync(file === undefined || file === '-' ? 0 : file);
  console.log(JSON.stringify(await decode(buf, step), null, 1));
  process.exit(0);
})();
