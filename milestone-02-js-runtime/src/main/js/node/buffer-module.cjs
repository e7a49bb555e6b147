'use strict';
// https://nodejs.org/api/buffer.html: the module around Buffer.
const { Buffer, MAX_LENGTH, INSPECT_MAX_BYTES } = require('./buffer.cjs');
const { invalidType } = require('./errors.cjs');
const { viewOf } = require('../web/bytes.cjs');
const { Blob, File } = require('../web/blob.cjs');
const { atob, btoa } = require('../web/base64.cjs');

const MAX_STRING_LENGTH = 0x1fffffe8;

/** @param {any} input */
function bytesOf(input) {
  const bytes = viewOf(input);
  if (!bytes) throw invalidType('input', 'an instance of ArrayBuffer, Buffer, or TypedArray', input);
  return bytes;
}

module.exports = {
  Buffer,
  kMaxLength: MAX_LENGTH,
  kStringMaxLength: MAX_STRING_LENGTH,
  constants: { MAX_LENGTH, MAX_STRING_LENGTH },
  INSPECT_MAX_BYTES,
  Blob,
  File,
  atob,
  btoa,
  /** @param {any} input */
  isAscii: (input) => bytesOf(input).every((byte) => byte < 0x80),
  /** @param {any} input */
  isUtf8(input) {
    const bytes = bytesOf(input);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  },
};
