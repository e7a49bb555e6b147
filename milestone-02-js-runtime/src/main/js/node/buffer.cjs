'use strict';
// Node's Buffer (https://nodejs.org/api/buffer.html#class-buffer): a Uint8Array that knows text and numbers.
const { known, canonical, named, encode, decode, byteLength } = require('./encodings.cjs');
const { invalidType, invalidValue, outOfRange, checkInteger, withCode } = require('./errors.cjs');
const { custom } = require('./inspect.cjs');
const { viewOf, isBuffer: isArrayBuffer } = require('../web/bytes.cjs');

const MAX_LENGTH = 0x7fffffff;
// What Node allows, for its words' sake; beyond MAX_LENGTH the engine refuses by itself.
const LIMIT = 2 ** 32;
const INSPECT_MAX_BYTES = 50;
const SOURCES = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';

class FastBuffer extends Uint8Array {}

/** @param {any} value @param {any} [encodingOrOffset] @param {any} [length] */
function Buffer(value, encodingOrOffset, length) {
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw invalidType('string', 'of type string', value);
    return alloc(value);
  }
  return from(value, encodingOrOffset, length);
}
Object.setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = /** @type {any} */ (FastBuffer.prototype);
Object.defineProperty(Buffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
Object.defineProperty(Buffer, Symbol.species, { get: () => FastBuffer, configurable: true });

/** The same memory as a Buffer. @param {Uint8Array<any>} bytes @returns {any} */
function wrap(bytes) {
  return new FastBuffer(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** @param {any} value @param {any} [encodingOrOffset] @param {any} [length] @returns {any} */
function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return wrap(encode(value, canonical(encodingOrOffset)));
  if (typeof value === 'object' && value !== null) {
    if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf?.();
    if (primitive !== null && primitive !== value && ['string', 'object'].includes(typeof primitive)) {
      return from(primitive, encodingOrOffset, length);
    }
    const found = fromList(value);
    if (found) return found;
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return from(text, encodingOrOffset);
    }
  }
  throw invalidType('first argument', SOURCES, value);
}

/** @param {any} buffer @param {any} offset @param {any} length */
function fromArrayBuffer(buffer, offset, length) {
  const start = offset === undefined ? 0 : Number(offset) || 0;
  const most = buffer.byteLength - start;
  if (most < 0) throw outside('"offset" is outside of buffer bounds');
  if (length === undefined) return new FastBuffer(buffer, start);
  const wanted = Math.max(0, Number(length) || 0);
  if (wanted > most) throw outside('"length" is outside of buffer bounds');
  return new FastBuffer(buffer, start, wanted);
}

/** @param {any} value @returns {any} */
function fromList(value) {
  if (value.length !== undefined || viewOf(value)) {
    if (typeof value.length !== 'number') return new FastBuffer(0);
    return new FastBuffer(/** @type {any} */ (value.length > 0 ? value : 0));
  }
  return value.type === 'Buffer' && Array.isArray(value.data) ? new FastBuffer(value.data) : undefined;
}

/** @param {string} message */
function outside(message) {
  return withCode(new RangeError(message), 'ERR_BUFFER_OUT_OF_BOUNDS');
}

/** @param {any} size */
function checkSize(size) {
  if (typeof size !== 'number') throw invalidType('size', 'of type number', size);
  if (!(size >= 0 && size <= LIMIT)) throw outOfRange('size', `>= 0 && <= ${LIMIT}`, size);
}

/** @param {number} size @param {any} [fill] @param {any} [encoding] */
function alloc(size, fill, encoding) {
  checkSize(size);
  const made = /** @type {any} */ (new FastBuffer(size));
  return fill !== undefined && fill !== 0 && size > 0 ? made.fill(fill, encoding) : made;
}

/** @param {any} value @param {string} name @returns {Uint8Array} */
function bytesOf(value, name) {
  if (!(value instanceof Uint8Array)) throw invalidType(name, 'an instance of Buffer or Uint8Array', value);
  return value;
}

/** @param {Uint8Array} a @param {Uint8Array} b @returns {-1 | 0 | 1} */
function order(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [/** @type {number} */ (a[i]), /** @type {number} */ (b[i])];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

const statics = {
  from,
  alloc,
  /** @param {number} size */
  allocUnsafe: (size) => alloc(size),
  /** @param {number} size */
  allocUnsafeSlow: (size) => alloc(size),
  /** @param {any[]} values */
  of: (...values) => new FastBuffer(values),
  /** @param {any} value */
  isBuffer: (value) => value instanceof Buffer,
  /** @param {any} encoding */
  isEncoding: (encoding) => known(encoding) !== undefined,
  /** @param {any} value @param {any} [encoding] */
  byteLength(value, encoding) {
    if (typeof value === 'string') return byteLength(value, known(encoding) ?? 'utf8');
    if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return value.byteLength;
    throw invalidType('string', 'of type string or an instance of Buffer or ArrayBuffer', value);
  },
  /** @param {any} a @param {any} b */
  compare: (a, b) => order(bytesOf(a, 'buf1'), bytesOf(b, 'buf2')),
  /** @param {any} list @param {any} [length] */
  concat(list, length) {
    if (!Array.isArray(list)) throw invalidType('list', 'an instance of Array', list);
    list.forEach((piece, i) => bytesOf(piece, `list[${i}]`));
    if (list.length === 0) return new FastBuffer();
    const total = length === undefined ? list.reduce((sum, piece) => sum + piece.length, 0) : length;
    checkInteger(total, 'length', 0, LIMIT);
    const whole = alloc(total);
    let at = 0;
    for (const piece of list) {
      if (at >= total) break;
      whole.set(piece.length > total - at ? piece.subarray(0, total - at) : piece, at);
      at += piece.length;
    }
    return whole;
  },
  /** @param {any} view @param {any} [offset] @param {any} [length] */
  copyBytesFrom(view, offset, length) {
    if (!ArrayBuffer.isView(view) || view instanceof DataView) {
      throw invalidType('view', 'an instance of TypedArray', view);
    }
    const all = /** @type {any} */ (view);
    const start = offset ?? 0;
    checkInteger(start, 'offset', 0);
    if (length !== undefined) checkInteger(length, 'length', 0);
    const part = all.subarray(start, length === undefined ? undefined : start + length);
    return wrap(new Uint8Array(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength)));
  },
};

const methods = {
  /** @this {any} @param {any} [encoding] @param {any} [start] @param {any} [end] */
  toString(encoding, start, end) {
    const from = start === undefined ? 0 : clamp(start, this.length);
    const to = end === undefined ? this.length : clamp(end, this.length);
    if (to <= from) return '';
    return decode(this, from, to, encoding === undefined ? 'utf8' : named(encoding));
  },
  /** @this {any} */
  toJSON() {
    return { type: 'Buffer', data: Array.from(this) };
  },
  /** @this {any} @param {any} other */
  equals(other) {
    bytesOf(other, 'otherBuffer');
    return this === other || (this.length === other.length && order(this, other) === 0);
  },
  /** @this {any} @param {any} target @param {any} [ts] @param {any} [te] @param {any} [ss] @param {any} [se] */
  compare(target, ts, te, ss, se) {
    bytesOf(target, 'target');
    const [targetStart, targetEnd] = range(target.length, ['targetStart', ts], ['targetEnd', te]);
    const [start, end] = range(this.length, ['sourceStart', ss], ['sourceEnd', se]);
    return order(
      this.subarray(start, Math.max(start, end)),
      target.subarray(targetStart, Math.max(targetStart, targetEnd)),
    );
  },
  /** @this {any} @param {any} target @param {any} [targetStart] @param {any} [start] @param {any} [end] */
  copy(target, targetStart, start, end) {
    bytesOf(target, 'target');
    const at = whole(targetStart, 0);
    if (at < 0) throw outOfRange('targetStart', '>= 0', targetStart);
    const from = whole(start, 0);
    if (from < 0 || from > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, start);
    const to = whole(end, this.length);
    if (to < 0) throw outOfRange('sourceEnd', '>= 0', end);
    const count = Math.min(Math.min(to, this.length) - from, target.length - at);
    if (count <= 0) return 0;
    target.set(this.subarray(from, from + count), at);
    return count;
  },
  /** @this {any} @param {string} text @param {any} [offset] @param {any} [length] @param {any} [encoding] */
  write(text, offset, length, encoding) {
    if (typeof text !== 'string') {
      throw withCode(new TypeError('argument must be a string'), 'ERR_INVALID_ARG_TYPE');
    }
    let at = 0;
    let most = this.length;
    if (typeof offset === 'string') encoding = offset;
    else if (offset !== undefined) {
      checkInteger(offset, 'offset', 0, this.length);
      at = offset;
      most = this.length - at;
      if (typeof length === 'string') encoding = length;
      else if (length !== undefined) {
        checkInteger(length, 'length', 0, this.length);
        most = Math.min(most, length);
      }
    }
    const name = canonical(encoding);
    const bytes = encode(text, name);
    const count = Math.min(bytes.length, most);
    const fits = count === bytes.length ? count : wholeCharacters(bytes, count, name);
    this.set(bytes.subarray(0, fits), at);
    return fits;
  },
  /** @this {any} @param {any} value @param {any} [offset] @param {any} [end] @param {any} [encoding] */
  fill(value, offset, end, encoding) {
    if (typeof value === 'string') {
      if (typeof offset === 'string') [offset, end, encoding] = [undefined, undefined, offset];
      else if (typeof end === 'string') [end, encoding] = [undefined, end];
    }
    const [from, to] = range(this.length, ['offset', offset], ['end', end]);
    if (from >= to) return this;
    const pattern = fillPattern(value, encoding);
    if (typeof pattern === 'number') return Uint8Array.prototype.fill.call(this, pattern, from, to);
    for (let i = from; i < to; i++) this[i] = pattern[(i - from) % pattern.length];
    return this;
  },
  /** @this {any} @param {any} value @param {any} [offset] @param {any} [encoding] */
  indexOf(value, offset, encoding) {
    return search(this, value, offset, encoding, true);
  },
  /** @this {any} @param {any} value @param {any} [offset] @param {any} [encoding] */
  lastIndexOf(value, offset, encoding) {
    return search(this, value, offset, encoding, false);
  },
  /** @this {any} @param {any} value @param {any} [offset] @param {any} [encoding] */
  includes(value, offset, encoding) {
    return search(this, value, offset, encoding, true) >= 0;
  },
  /** The same memory, unlike an array's. @this {any} @param {any} [start] @param {any} [end] */
  slice(start, end) {
    return this.subarray(start, end);
  },
  /** @this {any} */
  swap16() {
    return swap(this, 2);
  },
  /** @this {any} */
  swap32() {
    return swap(this, 4);
  },
  /** @this {any} */
  swap64() {
    return swap(this, 8);
  },
  /** @this {any} @param {number | null} depth @param {any} context @param {any} inspect */
  [custom](depth, context, inspect) {
    const shown = Array.from(this.subarray(0, INSPECT_MAX_BYTES), (byte) =>
      byte.toString(16).padStart(2, '0'),
    );
    const more = this.length - INSPECT_MAX_BYTES;
    if (more > 0) shown.push(`... ${more} more byte${more > 1 ? 's' : ''}`);
    const parts = shown.length > 0 ? [shown.join(' ')] : [];
    for (const key of Object.keys(this).slice(this.length))
      parts.push(`${key}: ${inspect(this[key], context)}`);
    return `<${this.constructor.name} ${parts.join(', ')}>`;
  },
};

/** A position as `toString` takes it. @param {any} value @param {number} length */
function clamp(value, length) {
  const position = Math.trunc(value) || 0;
  return position <= 0 ? 0 : Math.min(position, length);
}

/** @param {any} value @param {number} otherwise */
function whole(value, otherwise) {
  if (value === undefined) return otherwise;
  const number = Math.trunc(Number(value));
  return Number.isNaN(number) ? 0 : number;
}

/** Start and end, checked. @param {number} length @param {[string, any]} start @param {[string, any]} end */
function range(length, start, end) {
  if (start[1] !== undefined) checkInteger(start[1], start[0], 0, LIMIT);
  if (end[1] !== undefined) checkInteger(end[1], end[0], 0, length);
  return /** @type {[number, number]} */ ([start[1] ?? 0, end[1] ?? length]);
}

/** How many of the first bytes are no cut-off character. @param {Uint8Array} bytes @param {number} count
 * @param {string} encoding */
function wholeCharacters(bytes, count, encoding) {
  if (encoding === 'utf16le') return count & ~1;
  if (encoding !== 'utf8') return count;
  let end = count;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}

/** @param {any} value @param {any} encoding @returns {number | Uint8Array} */
function fillPattern(value, encoding) {
  if (typeof value === 'string') {
    if (encoding !== undefined && typeof encoding !== 'string')
      throw invalidType('encoding', 'of type string', encoding);
    if (value.length === 0) return 0;
    const bytes = encode(value, canonical(encoding));
    if (bytes.length === 0) throw invalidValue('value', value);
    return bytes.length === 1 ? /** @type {number} */ (bytes[0]) : bytes;
  }
  const bytes = typeof value === 'object' && value !== null ? viewOf(value) : undefined;
  if (bytes) {
    if (bytes.length === 0) throw invalidValue('value', value);
    return bytes;
  }
  return +value & 255;
}

/** @param {any} buffer @param {any} value @param {any} offset @param {any} encoding @param {boolean} forward */
function search(buffer, value, offset, encoding, forward) {
  if (typeof offset === 'string') [offset, encoding] = [undefined, offset];
  const needle = needleOf(value, encoding);
  const step = known(encoding) === 'utf16le' && typeof value === 'string' ? 2 : 1;
  let at =
    offset === undefined || Number.isNaN(Number(offset))
      ? forward
        ? 0
        : buffer.length
      : Math.trunc(Number(offset));
  if (at < 0) at += buffer.length;
  if (forward) {
    at = Math.max(0, at);
    if (needle.length === 0) return Math.min(at, buffer.length);
    for (; at + needle.length <= buffer.length; at += step) if (isAt(buffer, needle, at)) return at;
    return -1;
  }
  if (at < 0) return -1;
  if (needle.length === 0) return Math.min(at, buffer.length);
  for (at = Math.min(at, buffer.length - needle.length); at >= 0; at -= step)
    if (isAt(buffer, needle, at)) return at;
  return -1;
}

/** @param {any} value @param {any} encoding @returns {Uint8Array} */
function needleOf(value, encoding) {
  if (typeof value === 'number') return Uint8Array.of(value & 255);
  if (typeof value === 'string') return encode(value, canonical(encoding));
  if (value instanceof Uint8Array) return value;
  throw invalidType('value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
}

/** @param {Uint8Array} buffer @param {Uint8Array} needle @param {number} at */
function isAt(buffer, needle, at) {
  for (let i = 0; i < needle.length; i++) if (buffer[at + i] !== needle[i]) return false;
  return true;
}

/** Turns each group of bytes around. @param {any} buffer @param {number} size */
function swap(buffer, size) {
  if (buffer.length % size !== 0) {
    throw withCode(
      new RangeError(`Buffer size must be a multiple of ${size * 8}-bits`),
      'ERR_INVALID_BUFFER_SIZE',
    );
  }
  for (let i = 0; i < buffer.length; i += size) buffer.subarray(i, i + size).reverse();
  return buffer;
}

/** @param {any} target @param {any} members */
function define(target, members) {
  for (const key of Reflect.ownKeys(members)) {
    Object.defineProperty(target, key, {
      value: members[key],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}
define(Buffer, { ...statics, poolSize: 8192 });
define(Buffer.prototype, methods);
define(Buffer.prototype, require('./buffer-numbers.cjs'));
define(Buffer.prototype, { toLocaleString: methods.toString });
for (const [name, property] of Object.entries({ parent: 'buffer', offset: 'byteOffset' })) {
  Object.defineProperty(Buffer.prototype, name, {
    /** @this {any} */
    get() {
      return this instanceof Buffer ? /** @type {any} */ (this)[property] : undefined;
    },
    enumerable: true,
    configurable: true,
  });
}

module.exports = { Buffer, wrap, MAX_LENGTH, INSPECT_MAX_BYTES };
