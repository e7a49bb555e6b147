// React's own Flight server and client, on the values that fourteen.course.bench.FlightValues builds for our side.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';

const require = createRequire(import.meta.url);
// React has no types for them.
const server = 'react-server-dom-webpack/server.node';
const client = 'react-server-dom-webpack/client.edge';
const rows = 1000;
const products = 500;
const piece = 1 << 16;

/** The same numbers as java.util.Random's, without its class: xorshift, 32 bits. */
function numbers() {
  let state = 42;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** @param {() => number} next */
function uuid(next) {
  const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join('');
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}

function table() {
  const { createElement } = require('react');
  const next = numbers();
  const lines = [];
  for (let i = 0; i < rows; i++) {
    const cells = [
      createElement('td', { key: 'a', className: 'id' }, uuid(next)),
      createElement('td', { key: 'b' }, uuid(next)),
    ];
    lines.push(createElement('tr', { key: String(i) }, cells));
  }
  return createElement('table', null, createElement('tbody', null, lines));
}

function productList() {
  const next = numbers();
  const list = [];
  for (let i = 0; i < products; i++) {
    const id = uuid(next);
    list.push({
      id,
      name: `Product ${i} "${id.slice(0, 8)}" für München`,
      price: (next() % 100000) / 100,
      available: next() % 2 === 0,
      added: new Date(1.7e12 + next()),
      changed: new Date(1.7e12 + next()),
      stock: new Map([
        ['Berlin', next() % 1000],
        ['Hamburg', next() % 1000],
        ['Köln', next() % 1000],
      ]),
      tags: ['new', `tag-${next() % 50}`],
    });
  }
  return { products: list };
}

/**
 * @param {unknown} value
 * @param {(bytes: Uint8Array) => void} take
 * @returns {Promise<void>}
 */
function write(value, take) {
  const { renderToPipeableStream } = require(server);
  return new Promise((done, failed) => {
    const sink = new Writable({
      write(chunk, _encoding, then) {
        take(chunk);
        then();
      },
      final(then) {
        then();
        done();
      },
    });
    renderToPipeableStream(value, {}, { onError: failed }).pipe(sink);
  });
}

/** @param {Uint8Array} payload */
async function read(payload) {
  const { createFromReadableStream } = require(client);
  let from = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (from >= payload.length) {
        controller.close();
      } else {
        controller.enqueue(payload.subarray(from, from + piece));
        from += piece;
      }
    },
  });
  const options = { serverConsumerManifest: { moduleMap: null, moduleLoading: null, serverModuleMap: null } };
  const root = createFromReadableStream(stream, options);
  await new Promise((done) => setImmediate(done)); // by then the client has read all, for its steps are microtasks
  return count(await root);
}

/**
 * Looks at everything, for what nobody asks for is not read.
 *
 * @param {any} value
 * @param {{ values: number, characters: number }} seen
 */
function count(value, seen = { values: 0, characters: 0 }) {
  seen.values++;
  if (typeof value === 'string') {
    seen.characters += value.length;
  } else if (Array.isArray(value)) {
    for (const item of value) count(item, seen);
  } else if (value instanceof Map) {
    for (const [key, item] of value) {
      count(key, seen);
      count(item, seen);
    }
  } else if (value instanceof Date || value === null || typeof value !== 'object') {
    // nothing within
  } else if (value.$$typeof === Symbol.for('react.lazy')) {
    seen.values--;
    count(value._init(value._payload), seen);
  } else if (value.$$typeof === Symbol.for('react.transitional.element')) {
    count(value.type, seen);
    count(value.key, seen);
    count(value.props, seen);
  } else {
    for (const key in value) {
      seen.characters += key.length;
      count(value[key], seen);
    }
  }
  return seen;
}

/** @param {string} name */
async function payload(name) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  await write(values(name), (bytes) => pieces.push(bytes.slice()));
  return Buffer.concat(pieces);
}

/** @type {Map<string, unknown>} */
const built = new Map();

/** @param {string} name */
function values(name) {
  const known = built.get(name) ?? (name === 'table' ? table() : productList());
  built.set(name, known);
  return known;
}

/** @type {Map<string, Uint8Array>} */
const payloads = new Map();

/** @returns {import('./worker.mjs').Tasks} */
export function flightTasks() {
  return {
    async check(task) {
      const [verb, name = ''] = task.split('-');
      const bytes = await payload(name);
      payloads.set(name, bytes);
      if (verb === 'write') {
        return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
      }
      const seen = await read(bytes);
      return `${seen.values} ${seen.characters}`;
    },
    async run(task) {
      const [verb, name = ''] = task.split('-');
      if (verb === 'write') {
        await write(values(name), () => {});
      } else {
        await read(payloads.get(name) ?? new Uint8Array());
      }
      return 1;
    },
  };
}
