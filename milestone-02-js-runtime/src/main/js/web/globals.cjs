'use strict';
// Puts the web's names on the global object. Each is a getter that makes way for the real thing when it is first asked.

/** @type {Record<string, () => any>} */
const MODULES = {
  'AbortController AbortSignal': () => require('./abort.cjs'),
  'atob btoa': () => require('./base64.cjs'),
  'Blob File': () => require('./blob.cjs'),
  'Crypto SubtleCrypto crypto': () => require('./crypto.cjs'),
  DOMException: () => require('./dom-exception.cjs'),
  'Event CustomEvent EventTarget': () => require('./events.cjs'),
  fetch: () => require('./fetch.cjs'),
  FormData: () => require('./form-data.cjs'),
  Headers: () => require('./headers.cjs'),
  'Performance PerformanceEntry PerformanceMark PerformanceMeasure performance': () =>
    require('./performance.cjs'),
  Request: () => require('./request.cjs'),
  Response: () => require('./response.cjs'),
  structuredClone: () => require('./structured-clone.cjs'),
  'URL URLSearchParams': () => require('./url.cjs'),
  'ByteLengthQueuingStrategy CountQueuingStrategy': () => require('./streams/queue.cjs'),
  ReadableStreamDefaultController: () => require('./streams/readable-default.cjs'),
  'ReadableByteStreamController ReadableStreamBYOBRequest': () => require('./streams/readable-bytes.cjs'),
  'ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader': () =>
    require('./streams/readable-stream.cjs'),
  'WritableStream WritableStreamDefaultController WritableStreamDefaultWriter': () =>
    require('./streams/writable.cjs'),
  'TransformStream TransformStreamDefaultController': () => require('./streams/transform.cjs'),
  'TextEncoderStream TextDecoderStream CompressionStream DecompressionStream': () =>
    require('./streams/codec.cjs'),
};

/** @param {string} name @param {() => any} load */
function lazy(name, load) {
  /** @param {any} value */
  const become = (value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  Object.defineProperty(globalThis, name, {
    get() {
      const value = load()[name];
      become(value);
      return value;
    },
    set: become,
    enumerable: false,
    configurable: true,
  });
}

for (const [names, load] of Object.entries(MODULES)) {
  for (const name of names.split(' ')) lazy(name, load);
}

module.exports = { lazy };
