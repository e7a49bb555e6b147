'use strict';
// Bytes that cross between JavaScript and Java. To Java: a buffer with offset and length. From Java: a ByteBuffer,
// which JavaScript then sees as an ArrayBuffer without a copy.

/**
 * @param {any} lent a `ByteBuffer`
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromJava(lent) {
  return new Uint8Array(new ArrayBuffer(lent));
}

/**
 * The bytes of a buffer or view, not copied.
 *
 * @param {any} source
 * @returns {Uint8Array<ArrayBuffer> | undefined}
 */
function viewOf(source) {
  if (source instanceof Uint8Array) return /** @type {Uint8Array<ArrayBuffer>} */ (source);
  if (ArrayBuffer.isView(source)) {
    return new Uint8Array(/** @type {ArrayBuffer} */ (source.buffer), source.byteOffset, source.byteLength);
  }
  return isBuffer(source) ? new Uint8Array(source) : undefined;
}

/** @param {any} value @returns {value is ArrayBuffer} */
function isBuffer(value) {
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer;
}

/**
 * A copy in JavaScript's own memory. (A plain loop: reading lent memory with `set` or `slice` is fifty times slower.)
 *
 * @param {Uint8Array} source
 * @returns {Uint8Array<ArrayBuffer>}
 */
function copy(source) {
  const result = new Uint8Array(source.length);
  for (let i = 0; i < source.length; i++) result[i] = /** @type {number} */ (source[i]);
  return result;
}

/**
 * @param {Uint8Array[]} pieces
 * @returns {Uint8Array<ArrayBuffer>}
 */
function concat(pieces) {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    for (let i = 0; i < piece.length; i++) result[at + i] = /** @type {number} */ (piece[i]);
    at += piece.length;
  }
  return result;
}

module.exports = { fromJava, viewOf, isBuffer, copy, concat };
