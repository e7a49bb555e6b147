'use strict';
// Errors with Node's codes and words. https://nodejs.org/api/errors.html#nodejs-error-codes
const { withCode } = require('../web/idl.cjs');

/** What was given, as Node's messages say it. @param {any} value @returns {string} */
function received(value) {
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === 'function') return value.name ? `function ${value.name}` : 'function ';
  if (typeof value === 'object') {
    if (value.constructor?.name) return `an instance of ${value.constructor.name}`;
    return inspect(value, { depth: -1 });
  }
  let shown = inspect(value);
  if (shown.length > 28) shown = `${shown.slice(0, 25)}...`;
  return `type ${typeof value} (${shown})`;
}

/** @param {any} value @param {any} [options] @returns {string} */
function inspect(value, options) {
  return require('./inspect.cjs').inspect(value, options);
}

/** @param {string} name @param {string} expected as in `of type string` @param {any} actual */
function invalidType(name, expected, actual) {
  const kind = name.includes('.') ? 'property' : 'argument';
  const what = name.endsWith(' argument') ? `The ${name}` : `The "${name}" ${kind}`;
  return withCode(
    new TypeError(`${what} must be ${expected}. Received ${received(actual)}`),
    'ERR_INVALID_ARG_TYPE',
  );
}

/** @param {string} name @param {any} value @param {string} [reason] */
function invalidValue(name, value, reason = 'is invalid') {
  const kind = name.includes('.') ? 'property' : 'argument';
  let shown = inspect(value);
  if (shown.length > 128) shown = `${shown.slice(0, 128)}...`;
  return withCode(
    new TypeError(`The ${kind} '${name}' ${reason}. Received ${shown}`),
    'ERR_INVALID_ARG_VALUE',
  );
}

/** @param {string} name @param {string} range as in `>= 0 && <= 3` @param {any} value */
function outOfRange(name, range, value) {
  let shown;
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) shown = grouped(String(value));
  else if (typeof value === 'bigint') {
    const big = value > 2n ** 32n || value < -(2n ** 32n);
    shown = `${big ? grouped(String(value)) : value}n`;
  } else shown = inspect(value);
  return withCode(
    new RangeError(`The value of "${name}" is out of range. It must be ${range}. Received ${shown}`),
    'ERR_OUT_OF_RANGE',
  );
}

/** `1_234_567` @param {string} digits */
function grouped(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

/** @param {any} value @param {string} name */
function checkString(value, name) {
  if (typeof value !== 'string') throw invalidType(name, 'of type string', value);
}

/** @param {any} value @param {string} name */
function checkFunction(value, name) {
  if (typeof value !== 'function') throw invalidType(name, 'of type function', value);
}

/** @param {any} value @param {string} name @param {number} [min] @param {number} [max] */
function checkInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw invalidType(name, 'of type number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

/** Something of Node's that does not exist here. @param {string} what @param {string} instead */
function unsupported(what, instead) {
  return withCode(
    new Error(`${what} does not exist here: ${instead}`),
    'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
  );
}

module.exports = {
  received,
  invalidType,
  invalidValue,
  outOfRange,
  checkString,
  checkFunction,
  checkInteger,
  unsupported,
  withCode,
};
