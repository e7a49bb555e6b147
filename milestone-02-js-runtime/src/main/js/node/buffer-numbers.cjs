'use strict';
// Buffer's numbers: `readInt32LE`, `writeUIntBE` and the rest, made by pattern.
const { invalidType, outOfRange, withCode } = require('./errors.cjs');

/** @type {Record<string, any>} */
const methods = {};

/** The offset of so many bytes, checked. @param {Uint8Array} buffer @param {any} offset @param {number} size */
function checked(buffer, offset, size) {
  if (offset === undefined) offset = 0;
  if (typeof offset !== 'number') throw invalidType('offset', 'of type number', offset);
  const last = buffer.length - size;
  if (Number.isInteger(offset) && offset >= 0 && offset <= last) return offset;
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  if (last < 0) {
    throw withCode(
      new RangeError('Attempt to access memory outside buffer bounds'),
      'ERR_BUFFER_OUT_OF_BOUNDS',
    );
  }
  throw outOfRange('offset', `>= 0 and <= ${last}`, offset);
}

/** @param {Uint8Array} buffer */
function view(buffer) {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
}

/** @param {any} value @param {number | bigint} min @param {number | bigint} max @param {number} size */
function checkValue(value, min, max, size) {
  if (value <= max && value >= min) return;
  if (!(value > max || value < min)) return;
  const n = typeof min === 'bigint' ? 'n' : '';
  const bits = size * 8;
  if (size <= 4) throw outOfRange('value', `>= ${min}${n} and <= ${max}${n}`, value);
  throw outOfRange(
    'value',
    BigInt(min) === 0n
      ? `>= 0${n} and < 2${n} ** ${bits}${n}`
      : `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}`,
    value,
  );
}

/** Name in both of Node's spellings. @param {string} name @param {any} body */
function define(name, body) {
  methods[name] = body;
  if (name.includes('UInt')) methods[name.replace('UInt', 'Uint')] = body;
}

/** @param {string} type as `DataView` says it @param {number} size @param {string} [spelled] */
function fixed(type, size, spelled = type) {
  const big = type.startsWith('Big');
  const get = /** @type {any} */ (DataView.prototype)[`get${type}`];
  const set = /** @type {any} */ (DataView.prototype)[`set${type}`];
  const unsigned = /Uint/.test(type);
  const isFloat = type.startsWith('Float');
  const bits = size * 8;
  const min = big ? (unsigned ? 0n : -(2n ** 63n)) : unsigned ? 0 : -(2 ** (bits - 1));
  const max = big ? (unsigned ? 2n ** 64n - 1n : 2n ** 63n - 1n) : 2 ** (unsigned ? bits : bits - 1) - 1;
  for (const order of size === 1 ? [''] : ['LE', 'BE']) {
    const little = order === 'LE';
    const name = isFloat ? (size === 4 ? 'Float' : 'Double') : spelled;
    define(
      `read${name}${order}`,
      /** @this {any} @param {any} [offset] */
      function (offset) {
        return get.call(view(this), checked(this, offset, size), little);
      },
    );
    define(
      `write${name}${order}`,
      /** @this {any} @param {any} value @param {any} [offset] */
      function (value, offset) {
        if (!big) value = +value;
        if (!isFloat) checkValue(value, min, max, size);
        const at = checked(this, offset, size);
        if (big && typeof value !== 'bigint') {
          throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
        }
        set.call(view(this), at, value, little);
        return at + size;
      },
    );
  }
}
fixed('Int8', 1);
fixed('Uint8', 1, 'UInt8');
fixed('Int16', 2);
fixed('Uint16', 2, 'UInt16');
fixed('Int32', 4);
fixed('Uint32', 4, 'UInt32');
fixed('BigInt64', 8);
fixed('BigUint64', 8, 'BigUInt64');
fixed('Float32', 4);
fixed('Float64', 8);

/** @param {any} size */
function checkByteLength(size) {
  if (typeof size !== 'number') throw invalidType('byteLength', 'of type number', size);
  if (!Number.isInteger(size)) throw outOfRange('byteLength', 'an integer', size);
  if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
}

/** One to six bytes. @param {boolean} unsigned @param {boolean} little */
function sized(unsigned, little) {
  const name = `${unsigned ? 'UInt' : 'Int'}${little ? 'LE' : 'BE'}`;
  define(
    `read${name}`,
    /** @this {any} @param {any} offset @param {any} size */
    function (offset, size) {
      if (offset === undefined) throw invalidType('offset', 'of type number', offset);
      checkByteLength(size);
      const at = checked(this, offset, size);
      let value = 0;
      for (let i = 0; i < size; i++) value = value * 256 + this[little ? at + size - 1 - i : at + i];
      return !unsigned && value >= 2 ** (size * 8 - 1) ? value - 2 ** (size * 8) : value;
    },
  );
  define(
    `write${name}`,
    /** @this {any} @param {any} value @param {any} offset @param {any} size */
    function (value, offset, size) {
      checkByteLength(size);
      const bits = size * 8;
      value = +value;
      checkValue(value, unsigned ? 0 : -(2 ** (bits - 1)), 2 ** (unsigned ? bits : bits - 1) - 1, size);
      const at = checked(this, offset, size);
      let rest = Math.trunc(value) || 0;
      for (let i = 0; i < size; i++) {
        this[little ? at + i : at + size - 1 - i] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return at + size;
    },
  );
}
for (const unsigned of [true, false]) for (const little of [true, false]) sized(unsigned, little);

module.exports = methods;
