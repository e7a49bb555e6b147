'use strict';
// Decodes many replies in one process with React's own server: a line of JSON in, pairs of name and text, or of name and
// {base64, type, filename}; a line out, {"ok": …} in canonical form or {"error": …}.
//   NODE_ENV=production node --conditions react-server reply.cjs MILLISECONDS
const readline = require('readline');
const Server = require('react-server-dom-webpack/server');

const PATIENCE = Number(process.argv[2]); // milliseconds, after which a reply hangs
const names = ['save', 'other', 'inc', 'a', 'b'];
const actions = {};
const manifest = {};
for (const name of names) {
  const action = {[name]() {}}[name];
  actions[name] = Server.registerServerReference(action, 'actions.js', name);
  manifest['actions.js#' + name] = {id: 'actions.js', chunks: [], name};
}
globalThis.__webpack_require__ = () => actions;
globalThis.__webpack_chunk_load__ = () => Promise.resolve();
process.on('unhandledRejection', () => {});

const base64 = (buffer) => Buffer.from(buffer).toString('base64');

async function norm(v, ids) {
  switch (typeof v) {
    case 'undefined':
      return {$: 'undefined'};
    case 'bigint':
      return {$: 'bigint', v: String(v)};
    case 'number':
      if (Number.isFinite(v) && !Object.is(v, -0)) return v;
      return {$: 'number', v: Object.is(v, -0) ? '-0' : String(v)};
    case 'string':
    case 'boolean':
      return v;
    case 'function':
      return {$: 'function', name: v.name};
  }
  if (v === null) return null;
  if (ids.has(v)) return {$: 'ref', to: ids.get(v)};
  const id = ids.size;
  ids.set(v, id);
  const all = async (values) => {
    const out = [];
    for (const x of values) out.push(await norm(x, ids));
    return out;
  };
  if (v instanceof Date) return {$: 'date', v: isNaN(v) ? 'invalid' : v.toISOString()};
  if (v instanceof Map) {
    const entries = [];
    for (const [k, x] of v) entries.push([await norm(k, ids), await norm(x, ids)]);
    return {$: 'map', entries};
  }
  if (v instanceof Set) return {$: 'set', values: await all(v)};
  if (v instanceof FormData) {
    const entries = [];
    for (const [k, x] of v) entries.push([k, await norm(x, ids)]);
    return {$: 'formdata', entries};
  }
  if (v instanceof Blob) return {$: 'file', name: v.name, type: v.type, base64: base64(await v.arrayBuffer())};
  if (v instanceof ArrayBuffer) return {$: 'ArrayBuffer', base64: base64(v)};
  if (ArrayBuffer.isView(v)) {
    return {$: v.constructor.name, base64: Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString('base64')};
  }
  if (typeof v.then === 'function') {
    try {
      return {$: 'promise', v: await norm(await v, ids)};
    } catch (error) {
      return {$: 'promise', rejected: String(error && error.message)};
    }
  }
  if (v instanceof ReadableStream) return {$: 'stream', ...(await chunks('chunks', v.getReader(), 'read', ids))};
  if (typeof v[Symbol.asyncIterator] === 'function') {
    const iterator = v[Symbol.asyncIterator]();
    const kind = iterator === v ? 'asyncIterator' : 'asyncIterable';
    return {$: kind, ...(await chunks('values', iterator, 'next', ids))};
  }
  if (Array.isArray(v)) return {$: 'array', id, v: await all(v)};
  if (typeof v[Symbol.iterator] === 'function') return {$: 'iterator', values: await all(v)};
  const pairs = [];
  for (const k of Object.keys(v)) pairs.push([k, await norm(v[k], ids)]);
  return {$: 'object', id, v: pairs};
}

// All that comes out of a stream until it ends or fails.
async function chunks(name, source, next, ids) {
  const all = [];
  try {
    for (;;) {
      const {done, value} = await source[next]();
      if (done) return next === 'next' ? {[name]: all, return: await norm(value, ids)} : {[name]: all};
      all.push(await norm(value, ids));
    }
  } catch (error) {
    return {[name]: all, error: String(error && error.message)};
  }
}

async function decode(fields) {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') {
      form.append(name, value);
    } else {
      form.append(name, new Blob([Buffer.from(value.base64, 'base64')], {type: value.type}), value.filename);
    }
  }
  return {ok: await norm(await Server.decodeReply(form, manifest), new Map())};
}

(async () => {
  for await (const line of readline.createInterface({input: process.stdin})) {
    let answer;
    let timer;
    try {
      const hang = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('it hangs')), PATIENCE);
      });
      answer = await Promise.race([decode(JSON.parse(line)), hang]);
    } catch (error) {
      answer = {error: String(error && error.message)};
    }
    clearTimeout(timer);
    process.stdout.write(JSON.stringify(answer) + '\n');
  }
  process.exit(0);
})();
