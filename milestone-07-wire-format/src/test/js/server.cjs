'use strict';
// React's own server writes random models: a line each with the seed and the payload as base64.
//   NODE_ENV=production node --conditions react-server server.cjs FIRST-SEED HOW-MANY
const React = require('react');
const ReactDOM = require('react-dom');
const Server = require('react-server-dom-webpack/server');
const {createElement: h, Fragment, Suspense} = React;

const manifest = {
  'app/s.js': {id: 's', chunks: [], name: '*'},
  'app/num.js': {id: 17, chunks: [], name: '*'},
  'app/$d.js': {id: '$dollar', chunks: [], name: '*'},
  'app/async.js': {id: './app/asynchronous.js', chunks: [], name: '*', async: true},
};
const STRINGS = ['', '$', '$1', 'a', 'é"\\\n', '😀', '\u2028', '</script>', '\ud800', '\ufeffb', 'text of some length '];
const KEYS = ['a', 'b:c', '2', '0', '10', '$x', 'children', '', 'ü', 'constructor', 'length', 'props', '\n"', '4294967295'];
const VIEWS = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array,
  Float64Array, BigInt64Array, BigUint64Array, DataView];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// mulberry32
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function model(seed) {
  const r = random(seed);
  const n = (below) => Math.floor(r() * below);
  const pick = (all) => all[n(all.length)];
  const several = (most, make) => Array.from({length: n(most)}, make);
  const shared = [];
  // What holds itself and is not addressed, in a stream for instance, is written for ever. So a model has cycles or components.
  const cyclic = n(3) === 0;
  const open = [];
  const clients = ['s.js#S', 's.js#T', 'num.js#N', '$d.js#$x', 'async.js#A'].map((id) =>
    Server.registerClientReference(() => {}, ...('app/' + id).split('#')));
  const functions = ['save', 'other'].map((name) => Server.registerServerReference(async () => {}, 'actions.js', name));
  const keep = (value) => (shared.push(value), value);

  const text = () => {
    const some = pick(STRINGS);
    return some.repeat(n(12) ? 1 + n(3) : Math.ceil(1024 / Math.max(1, some.length)));
  };
  const binary = () => {
    const bytes = Uint8Array.from({length: 8 * n(4)}, () => n(256)).buffer;
    return n(5) ? new (pick(VIEWS))(bytes) : bytes;
  };
  const bound = () => {
    const f = pick(functions);
    if (n(2)) return f;
    functions.push(f.bind(null, ...several(3, scalar)));
    return functions.at(-1);
  };
  function scalar() {
    switch (n(14)) {
      case 0: return null;
      case 1: return undefined;
      case 2: return n(2) === 0;
      case 3: return pick([0, -0, NaN, Infinity, -Infinity, 1e21, 1e-7, 5e-324]);
      case 4: return r() * 10 ** (n(60) - 30);
      case 5: return BigInt(n(1e9)) ** BigInt(n(5)) * -1n;
      case 6: return new Date(Math.floor((r() - 0.5) * 1.7e16));
      case 7: return Symbol.for(pick(['react.suspense', 'a', '$b', 'é']));
      case 8: return pick(clients);
      case 9: return bound();
      case 10: return binary();
      case 11: return n(3) ? n(1000) : new Error('never seen');
      default: return text();
    }
  }
  function value(depth) {
    if (depth <= 0 || n(4) === 0) return scalar();
    if (shared.length && n(5) === 0) return pick(shared);
    if (open.length && n(12) === 0) return pick(open);
    switch (n(cyclic ? 14 : 20)) {
      case 0: case 1: case 2: case 3: return object(depth);
      case 4: case 5: return keep(several(5, () => value(depth - 1)));
      case 6: case 7: case 8: case 9: return keep(element(depth));
      case 10: return keep(new Map(several(4, () => [value(depth - 1), value(depth - 1)])));
      case 11: return keep(new Set(several(4, () => value(depth - 1))));
      case 12: {
        const form = new FormData();
        several(4, () => form.append(text(), n(5) ? text() : new Blob([text()], {type: 'a/b'})));
        return keep(form);
      }
      case 13: {
        const items = several(4, () => value(depth - 1));
        return keep(n(2) ? items.values() : {[Symbol.iterator]: () => items.values()});
      }
      case 14: return component(depth);
      case 15: return h(Fragment, n(2) ? {key: 'f'} : null, ...several(3, () => value(depth - 1)));
      case 16: return keep(promise(depth));
      case 17: return keep(stream(several(4, () => value(depth - 1))));
      case 18: return keep(generator(depth));
      default: return h(Suspense, {fallback: value(depth - 1)}, value(depth - 1));
    }
  }
  function object(depth) {
    const made = keep({});
    if (cyclic) open.push(made);
    for (let i = n(5); i > 0; i--) made[pick(cyclic ? KEYS.filter((key) => key !== 'b:c') : KEYS)] = value(depth - 1);
    open.pop();
    return made;
  }
  function element(depth) {
    const props = {...object(depth - 1)};
    if (n(3) === 0) props.key = pick(['k', '$k', 'a:b', '', 3]);
    if (n(8) === 0) return h('img', {...props, src: '/i' + n(3)});
    if (n(20) === 0) return h('p', {...props, long: 'x'.repeat(900), more: 'y'.repeat(900)});
    return h(n(3) ? pick(['div', 'p', 'b']) : pick(clients), props, ...several(3, () => value(depth - 1)));
  }
  function component(depth) {
    const inside = value(depth - 1);
    const [wait, hint, fails] = [n(4) * 3, n(5) === 0, n(8) === 0];
    const body = () => {
      if (hint) ReactDOM.preload('/h' + n(3), {as: 'style'});
      if (fails) throw new Error('a component');
      return inside;
    };
    const later = async () => (await sleep(wait), body());
    return keep(h(wait ? later : body, n(3) ? null : {key: 'c'}));
  }
  function promise(depth) {
    const made = value(depth - 1);
    const wait = 3 * n(4);
    if (n(4) === 0) return sleep(wait).then(() => Promise.reject(new Error('a promise')));
    return wait ? sleep(wait).then(() => made) : Promise.resolve(made);
  }
  function stream(chunks) {
    return new ReadableStream({
      start(controller) {
        chunks.forEach((chunk) => controller.enqueue(chunk));
        controller.close();
      },
    });
  }
  function generator(depth) {
    const [chunks, end] = [several(4, () => value(depth - 1)), n(2) ? value(depth - 1) : undefined];
    const [slow, fails] = [n(2), n(6) === 0];
    async function* all() {
      for (const chunk of chunks) {
        if (slow) await sleep(2);
        yield chunk;
      }
      if (fails) throw new Error('a generator');
      return end;
    }
    return n(2) ? all() : {[Symbol.asyncIterator]: all};
  }
  return value(3 + n(3));
}

async function payload(seed) {
  const pieces = [];
  for await (const piece of Server.renderToReadableStream(model(seed), manifest, {onError: () => 'digest'})) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('base64');
}

// Its own seed is printed with each, since React's server never ends what is too deep for its stack: it is left out.
async function main(first, count) {
  for (let seed = first; seed < first + count; seed++) {
    const written = await Promise.race([payload(seed), sleep(1000)]);
    if (written) console.log(seed + ' ' + written);
  }
  process.stdout.write('', () => process.exit(0));
}

process.on('unhandledRejection', () => {});
main(...process.argv.slice(2).map(Number));
