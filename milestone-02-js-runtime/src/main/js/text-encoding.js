// TextEncoder and TextDecoder (https://encoding.spec.whatwg.org/) over Java's charsets. GraalJS has an encoder of its
// own, which is kept, and a decoder of three encodings, which is not.
(function (/** @type {any} */ java) {
  'use strict';

  /** @type {WeakMap<object, any>} */
  const states = new WeakMap();

  /** @param {any} type @param {string} code @param {string} message @returns {Error} */
  function failure(type, code, message) {
    const error = new type(message);
    error.code = code;
    return error;
  }

  /** @this {any} @param {any} [label] @param {any} [options] */
  function TextDecoder(label, options) {
    if (!(this instanceof TextDecoder))
      throw new TypeError("Class constructor TextDecoder cannot be invoked without 'new'");
    const encoding = java.encoding(label === undefined ? 'utf-8' : String(label));
    if (encoding === null) {
      throw failure(
        RangeError,
        'ERR_ENCODING_NOT_SUPPORTED',
        'The "' + label + '" encoding is not supported'
      );
    }
    const fatal = !!(options && options.fatal);
    const ignoreBOM = !!(options && options.ignoreBOM);
    states.set(this, { encoding, fatal, ignoreBOM, decoder: java.decoder(encoding, fatal, ignoreBOM) });
  }

  /** @param {any} decoder */
  function stateOf(decoder) {
    const state = states.get(decoder);
    if (!state) throw failure(TypeError, 'ERR_INVALID_THIS', 'Value of "this" must be of type TextDecoder');
    return state;
  }

  /** @param {any} target @param {Record<string, any>} members */
  function define(target, members) {
    Object.keys(members).forEach(function (name) {
      const member = Object.getOwnPropertyDescriptor(members, name) || {};
      member.enumerable = true;
      Object.defineProperty(target, name, member);
    });
  }

  define(TextDecoder.prototype, {
    get encoding() {
      return stateOf(this).encoding;
    },
    get fatal() {
      return stateOf(this).fatal;
    },
    get ignoreBOM() {
      return stateOf(this).ignoreBOM;
    },
    decode(/** @type {any} */ input, /** @type {any} */ options) {
      const state = stateOf(this);
      if (input !== undefined && !ArrayBuffer.isView(input) && !java.isBuffer(input)) {
        throw failure(
          TypeError,
          'ERR_INVALID_ARG_TYPE',
          'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.'
        );
      }
      const text = java.decode(state.decoder, input, !!(options && options.stream));
      if (text === null) {
        throw failure(
          TypeError,
          'ERR_ENCODING_INVALID_ENCODED_DATA',
          'The encoded data was not valid for encoding ' + state.encoding
        );
      }
      return text;
    },
  });

  /** @this {any} */
  function TextEncoder() {
    if (!(this instanceof TextEncoder))
      throw new TypeError("Class constructor TextEncoder cannot be invoked without 'new'");
  }

  define(TextEncoder.prototype, {
    get encoding() {
      return 'utf-8';
    },
    encode(/** @type {any} */ text) {
      return java.encode(text === undefined ? '' : String(text));
    },
    encodeInto(/** @type {any} */ text, /** @type {Uint8Array} */ target) {
      let read = 0;
      let written = 0;
      while (read < text.length) {
        let units = text.codePointAt(read) > 0xffff ? 2 : 1;
        let bytes = java.encode(text.substr(read, units));
        if (written + bytes.length > target.length) break;
        target.set(bytes, written);
        written += bytes.length;
        read += units;
      }
      return { read: read, written: written };
    },
  });

  const types = /** @type {any[]} */ (
    typeof globalThis.TextEncoder === 'function' ? [TextDecoder] : [TextDecoder, TextEncoder]
  );
  types.forEach(function (type) {
    Object.defineProperty(type.prototype, Symbol.toStringTag, { value: type.name, configurable: true });
    Object.defineProperty(globalThis, type.name, { value: type, writable: true, configurable: true });
  });
});
