'use strict';
// The names of Buffer's encodings, and text to bytes. https://nodejs.org/api/buffer.html#buffers-and-character-encodings
const java = require('java:buffer');
const { withCode } = require('../web/idl.cjs');
const { fromJava, copy } = require('../web/bytes.cjs');

/** @type {Record<string, string>} */
const NAMES = {
  __proto__: /** @type {any} */ (null),
  utf8: 'utf8',
  'utf-8': 'utf8',
  ucs2: 'utf16le',
  'ucs-2': 'utf16le',
  utf16le: 'utf16le',
  'utf-16le': 'utf16le',
  latin1: 'latin1',
  binary: 'latin1',
  ascii: 'ascii',
  hex: 'hex',
  base64: 'base64',
  base64url: 'base64url',
};

const utf8 = new TextEncoder();

/** The canonical name, or undefined. @param {any} encoding @returns {string | undefined} */
function known(encoding) {
  return typeof encoding === 'string' ? (NAMES[encoding] ?? NAMES[encoding.toLowerCase()]) : undefined;
}

/** The canonical name; none, and what is no text, means utf8. @param {any} encoding */
function canonical(encoding) {
  return typeof encoding === 'string' && encoding !== '' ? named(encoding) : 'utf8';
}

/** @param {any} encoding @returns {string} */
function named(encoding) {
  const name = known(encoding);
  if (name !== undefined) return name;
  const shown = require('./inspect.cjs').format(['%s', encoding]);
  throw withCode(new TypeError(`Unknown encoding: ${shown}`), 'ERR_UNKNOWN_ENCODING');
}

/** @param {string} text @param {string} encoding a canonical one @returns {Uint8Array<ArrayBuffer>} */
function encode(text, encoding) {
  return encoding === 'utf8'
    ? /** @type {Uint8Array<ArrayBuffer>} */ (utf8.encode(text))
    : copy(fromJava(java.encode(text, encoding)));
}

/** @param {Uint8Array} bytes @param {number} start @param {number} end @param {string} encoding a canonical one */
function decode(bytes, start, end, encoding) {
  return end <= start ? '' : java.decode(bytes.buffer, bytes.byteOffset + start, end - start, encoding);
}

/** How many bytes a text takes. @param {string} text @param {string} encoding a canonical one */
function byteLength(text, encoding) {
  switch (encoding) {
    case 'utf8':
      return utf8.encode(text).length;
    case 'utf16le':
      return text.length * 2;
    case 'hex':
      return text.length >>> 1;
    case 'base64':
    case 'base64url': {
      const padding = text.endsWith('==') ? 2 : text.endsWith('=') && text.length > 1 ? 1 : 0;
      return ((text.length - padding) * 3) >>> 2;
    }
    default:
      return text.length;
  }
}

module.exports = { known, canonical, named, encode, decode, byteLength };
