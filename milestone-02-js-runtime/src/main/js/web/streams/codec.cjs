'use strict';
// https://encoding.spec.whatwg.org/#interface-textdecoderstream and https://compression.spec.whatwg.org/
const java = require('java:zip');
const { TransformStream } = require('./transform.cjs');
const { fromJava, viewOf } = require('../bytes.cjs');
const { asInterface, typeError } = require('../idl.cjs');

class TextEncoderStream {
  #stream;

  constructor() {
    const encoder = new TextEncoder();
    let pending = '';
    this.#stream = new TransformStream({
      transform(/** @type {any} */ chunk, /** @type {any} */ controller) {
        let text = pending + `${chunk}`;
        pending = '';
        // The first half of a pair waits for the second.
        const last = text.charCodeAt(text.length - 1);
        if (last >= 0xd800 && last <= 0xdbff) {
          pending = text.slice(-1);
          text = text.slice(0, -1);
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
      },
      flush(/** @type {any} */ controller) {
        if (pending !== '') controller.enqueue(encoder.encode(pending));
      },
    });
  }

  get encoding() {
    return 'utf-8';
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
asInterface(TextEncoderStream);

class TextDecoderStream {
  #decoder;
  #stream;

  /** @param {string} [label] @param {TextDecoderOptions} [options] */
  constructor(label = 'utf-8', options = {}) {
    const decoder = new TextDecoder(label, options);
    this.#decoder = decoder;
    this.#stream = new TransformStream({
      transform(/** @type {any} */ chunk, /** @type {any} */ controller) {
        const bytes = viewOf(chunk);
        if (!bytes)
          throw typeError(
            'ERR_INVALID_ARG_TYPE',
            'The "chunk" argument must be an instance of ArrayBuffer or ArrayBufferView.',
          );
        const text = decoder.decode(bytes, { stream: true });
        if (text !== '') controller.enqueue(text);
      },
      flush(/** @type {any} */ controller) {
        const text = decoder.decode();
        if (text !== '') controller.enqueue(text);
      },
    });
  }

  get encoding() {
    return this.#decoder.encoding;
  }

  get fatal() {
    return this.#decoder.fatal;
  }

  get ignoreBOM() {
    return this.#decoder.ignoreBOM;
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
asInterface(TextDecoderStream);

/** A stream through one of `java.util.zip`. @param {any} format @param {boolean} compress */
function zip(format, compress) {
  if (!['gzip', 'deflate', 'deflate-raw'].includes(`${format}`)) {
    throw typeError(
      'ERR_INVALID_ARG_VALUE',
      `The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received '${format}'`,
    );
  }
  const codec = compress ? java.deflater(`${format}`) : java.inflater(`${format}`);
  /** @param {any} controller @param {any} produced */
  const pass = (controller, produced) => {
    if (typeof produced === 'string') throw new TypeError(produced);
    if (produced !== null) controller.enqueue(fromJava(produced));
  };
  return new TransformStream({
    transform(/** @type {any} */ chunk, /** @type {any} */ controller) {
      const bytes = viewOf(chunk);
      if (!bytes)
        throw typeError(
          'ERR_INVALID_ARG_TYPE',
          'The "chunk" argument must be an instance of ArrayBuffer or ArrayBufferView.',
        );
      pass(controller, codec.push(bytes.buffer, bytes.byteOffset, bytes.length));
    },
    flush(/** @type {any} */ controller) {
      pass(controller, codec.end());
    },
  });
}

class CompressionStream {
  #stream;

  /** @param {string} format */
  constructor(format) {
    this.#stream = zip(format, true);
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
asInterface(CompressionStream);

class DecompressionStream {
  #stream;

  /** @param {string} format */
  constructor(format) {
    this.#stream = zip(format, false);
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
asInterface(DecompressionStream);

module.exports = { TextEncoderStream, TextDecoderStream, CompressionStream, DecompressionStream };
