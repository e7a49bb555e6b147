'use strict';
// https://w3c.github.io/webcrypto/: random values, and digests
const java = require('java:crypto');
const { copy, fromJava, viewOf } = require('./bytes.cjs');
const { DOMException } = require('./dom-exception.cjs');
const { asInterface, INTERNAL, needs, onlyInside, typeError } = require('./idl.cjs');

const INTEGERS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
];

class Crypto {
  /** @param {unknown} key */
  constructor(key) {
    onlyInside(key);
  }

  get subtle() {
    return subtle;
  }

  randomUUID() {
    return java.randomUUID();
  }

  /** @template {ArrayBufferView} T @param {T} array @returns {T} */
  getRandomValues(array) {
    needs('getRandomValues', arguments, 1);
    if (!INTEGERS.some((type) => array instanceof type)) {
      throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    }
    if (array.byteLength > 65536) {
      throw new DOMException(
        `The requested length exceeds 65,536 bytes: ${array.byteLength} bytes were requested`,
        'QuotaExceededError',
      );
    }
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const random = fromJava(java.random(bytes.length));
    for (let i = 0; i < bytes.length; i++) bytes[i] = /** @type {number} */ (random[i]);
    return array;
  }
}
asInterface(Crypto);

class SubtleCrypto {
  /** @param {unknown} key */
  constructor(key) {
    onlyInside(key);
  }

  /** @param {string | { name: string }} algorithm @param {BufferSource} data @returns {Promise<ArrayBuffer>} */
  async digest(algorithm, data) {
    needs('digest', arguments, 2);
    const name = `${typeof algorithm === 'object' ? algorithm?.name : algorithm}`.toUpperCase();
    const bytes = viewOf(data);
    if (!bytes)
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'The "data" argument must be an ArrayBuffer, Buffer, TypedArray, or DataView.',
      );
    if (!['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'].includes(name)) {
      throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
    }
    return copy(fromJava(java.digest(name, bytes.buffer, bytes.byteOffset, bytes.length))).buffer;
  }
}
asInterface(SubtleCrypto);

const subtle = new SubtleCrypto(INTERNAL);
const crypto = new Crypto(INTERNAL);

module.exports = { Crypto, SubtleCrypto, crypto };
