'use strict';
// https://infra.spec.whatwg.org/#forgiving-base64
const java = require('java:base64');
const { DOMException } = require('./dom-exception.cjs');
const { needs } = require('./idl.cjs');

/** @param {string} data */
function atob(data) {
  needs('atob', arguments, 1);
  const decoded = java.decode(`${data}`);
  if (decoded === null)
    throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
  return decoded;
}

/** @param {string} data */
function btoa(data) {
  needs('btoa', arguments, 1);
  const encoded = java.encode(`${data}`);
  if (encoded === null) throw new DOMException('Invalid character', 'InvalidCharacterError');
  return encoded;
}

module.exports = { atob, btoa };
