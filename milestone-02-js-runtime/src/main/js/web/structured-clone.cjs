'use strict';
// https://html.spec.whatwg.org/#structuredserializeinternal. In JavaScript, for a walk over JavaScript values costs
// more from Java. No recursion: data may be nested as deep as memory allows.
const { DOMException } = require('./dom-exception.cjs');
const { transfer } = require('./streams/readable-bytes.cjs');
const { isInterface, needs } = require('./idl.cjs');
const { isProxy } = require('java:engine');

const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const tag = (/** @type {any} */ value) => Object.prototype.toString.call(value).slice(8, -1);

/** Saves the question for the slot, whose no is an exception. @param {any} value @param {any} type */
function looksLike(value, type) {
  return value instanceof type || tag(value) === type.name;
}

/** Whether the value has the internal slot that the method needs. @param {Function} method @param {any} value @param {any[]} given */
function has(method, value, ...given) {
  try {
    Reflect.apply(method, value, given);
    return true;
  } catch {
    return false;
  }
}

const getter = (/** @type {any} */ type, /** @type {string | symbol} */ name) =>
  /** @type {any} */ (Object.getOwnPropertyDescriptor(type.prototype, name)).get;
const mapSize = getter(Map, 'size');
const setSize = getter(Set, 'size');
const source = getter(RegExp, 'source');
const flags = getter(RegExp, 'flags');
const typedArrayTag = getter(Object.getPrototypeOf(Uint8Array), Symbol.toStringTag);
const bufferLength = getter(ArrayBuffer, 'byteLength');

/** @param {any} value @param {{ transfer?: any[] }} [options] */
function structuredClone(value, options) {
  needs('structuredClone', arguments, 1);
  const list = options?.transfer === undefined || options.transfer === null ? [] : [...options.transfer];
  for (const item of list) {
    if (!has(bufferLength, item)) throw new DOMException('Value not transferable', 'DataCloneError');
    if (item.detached)
      throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
  }
  if (new Set(list).size !== list.length) {
    throw new DOMException('ArrayBuffer occurs in the transfer list twice', 'DataCloneError');
  }
  return new Clone(list).of(value);
}

class Clone {
  /** What was met already: cycles and shared values stay so. @type {Map<any, any>} */
  #known = new Map();
  #transferred;
  /** Objects whose properties are still to be copied. @type {(() => void)[]} */
  #open = [];

  /** @param {any[]} transferred */
  constructor(transferred) {
    this.#transferred = transferred;
  }

  /** @param {any} value */
  of(value) {
    const result = this.#one(value);
    for (let step = this.#open.pop(); step; step = this.#open.pop()) step();
    for (const buffer of this.#transferred) {
      const moved = transfer(buffer);
      const copied = this.#known.get(buffer);
      if (copied) new Uint8Array(copied).set(new Uint8Array(moved));
    }
    return result;
  }

  /** @param {any} value @returns {any} */
  #one(value) {
    if (typeof value === 'symbol') throw uncloneable(String(value));
    if (typeof value === 'function') throw uncloneable(String(value));
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const copy = this.#shallow(value);
    this.#known.set(value, copy);
    return copy;
  }

  /** A copy that still lacks what `#open` will add. @param {any} value @returns {any} */
  #shallow(value) {
    // A walk would run the handler's code, and make data of what is none.
    if (isProxy(value)) throw uncloneable(Array.isArray(value) ? '[object Array]' : '#<Object>');
    if (Array.isArray(value)) {
      const copy = new Array(value.length);
      this.#properties(value, copy);
      return copy;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      const copy = {};
      this.#properties(value, copy);
      return copy;
    }
    if (looksLike(value, Map) && has(mapSize, value)) return this.#map(value);
    if (looksLike(value, Set) && has(setSize, value)) return this.#set(value);
    if (looksLike(value, Date) && has(Date.prototype.getTime, value))
      return new Date(Date.prototype.getTime.call(value));
    if (looksLike(value, RegExp) && has(source, value)) {
      return new RegExp(Reflect.apply(source, value, []), Reflect.apply(flags, value, []));
    }
    if (looksLike(value, ArrayBuffer) && has(bufferLength, value)) return this.#buffer(value);
    if (value instanceof SharedArrayBuffer) return value;
    if (ArrayBuffer.isView(value)) return this.#view(value);
    if (value instanceof Error)
      return value instanceof DOMException ? domException(/** @type {any} */ (value)) : this.#error(value);
    const boxed = unboxed(value);
    if (boxed !== undefined) {
      if (typeof boxed === 'symbol') throw uncloneable('Object(Symbol)');
      return Object(boxed);
    }
    const own = platformObject(value);
    if (own) return own;
    if (isOpaque(value)) throw uncloneable(`#<${tag(value)}>`);
    const copy = {};
    this.#properties(value, copy);
    return copy;
  }

  /** @param {any} from @param {any} to */
  #properties(from, to) {
    this.#open.push(() => {
      for (const key of Object.keys(from)) {
        if (Object.hasOwn(from, key)) set(to, key, this.#one(from[key]));
      }
    });
  }

  /** @param {Map<any, any>} value */
  #map(value) {
    const copy = new Map();
    const entries = [...Map.prototype.entries.call(value)];
    this.#open.push(() => {
      for (const [key, item] of entries) copy.set(this.#one(key), this.#one(item));
    });
    return copy;
  }

  /** @param {Set<any>} value */
  #set(value) {
    const copy = new Set();
    const items = [...Set.prototype.values.call(value)];
    this.#open.push(() => {
      for (const item of items) copy.add(this.#one(item));
    });
    return copy;
  }

  /** @param {any} buffer */
  #buffer(buffer) {
    if (buffer.detached)
      throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
    if (buffer.resizable) {
      const copy = /** @type {any} */ (
        new ArrayBuffer(buffer.byteLength, /** @type {any} */ ({ maxByteLength: buffer.maxByteLength }))
      );
      new Uint8Array(copy).set(new Uint8Array(buffer));
      return copy;
    }
    return buffer.slice(0);
  }

  /** @param {any} view */
  #view(view) {
    const buffer = this.#one(view.buffer);
    if (view instanceof DataView) return new DataView(buffer, view.byteOffset, view.byteLength);
    const type = /** @type {any} */ (globalThis)[Reflect.apply(typedArrayTag, view, [])];
    return new type(buffer, view.byteOffset, view.length);
  }

  /** @param {Error} error */
  #error(error) {
    const name = error.name in ERRORS ? /** @type {keyof typeof ERRORS} */ (error.name) : 'Error';
    const copy = Object.create(ERRORS[name].prototype);
    const result = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(copy));
    const message = Object.getOwnPropertyDescriptor(error, 'message');
    if (message && 'value' in message) define(result, 'message', `${message.value}`);
    else delete result.message;
    define(result, 'stack', `${error.stack}`);
    if (Object.hasOwn(error, 'cause')) this.#open.push(() => define(result, 'cause', this.#one(error.cause)));
    return result;
  }
}

/** @param {any} object @param {string} key @param {any} value */
function set(object, key, value) {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

/** @param {any} object @param {string} key @param {any} value */
function define(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, configurable: true });
}

/** @param {any} error */
function domException(error) {
  const copy = new DOMException(error.message, error.name);
  define(copy, 'stack', error.stack);
  return copy;
}

/** The primitive in an `Object(1)` and the like. @param {any} value */
function unboxed(value) {
  for (const type of [Number, String, Boolean, BigInt, Symbol]) {
    if (looksLike(value, type) && has(type.prototype.valueOf, value))
      return Reflect.apply(type.prototype.valueOf, value, []);
  }
  return undefined;
}

/** Blobs and files are cloned, they never change. @param {any} value */
function platformObject(value) {
  const { isBlob, isFile, Blob, File } = require('./blob.cjs');
  if (isFile(value))
    return new File([value], value.name, { type: value.type, lastModified: value.lastModified });
  return isBlob(value) ? new Blob([value], { type: value.type }) : undefined;
}

/** What holds something that a copy would not. @param {any} value */
function isOpaque(value) {
  return (
    value instanceof Promise ||
    value instanceof WeakMap ||
    value instanceof WeakSet ||
    value instanceof WeakRef ||
    tag(value) === 'Generator' ||
    tag(value) === 'AsyncGenerator' ||
    isInterface(value)
  );
}

/** @param {string} what */
function uncloneable(what) {
  return new DOMException(`${what} could not be cloned.`, 'DataCloneError');
}

module.exports = { structuredClone };
