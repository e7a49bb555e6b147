'use strict';
// https://fetch.spec.whatwg.org/#headers-class
const { asInterface, INTERNAL, needs, typeError } = require('./idl.cjs');

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

class Headers {
  /** Lower-case name to name as given, and values. @type {Map<string, { name: string, values: string[] }>} */
  #map = new Map();
  /** @type {[string, string][] | undefined} */
  #sorted = undefined;
  #immutable = false;

  /** @param {any} [init] */
  constructor(init) {
    if (init === undefined || init === INTERNAL) return;
    if (init === null || (typeof init !== 'object' && typeof init !== 'function')) {
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'Headers constructor: init given is not one of sequence<sequence<ByteString>>, record<ByteString, ByteString>.',
      );
    }
    fill(this, init);
  }

  /** @param {string} name @param {string} value */
  append(name, value) {
    needs('Headers.append', arguments, 2);
    const [n, v] = checked(name, value);
    this.#assertMutable();
    this.#add(n, v);
  }

  /** @param {string} name */
  delete(name) {
    needs('Headers.delete', arguments, 1);
    const n = checkedName(name);
    this.#assertMutable();
    this.#sorted = undefined;
    this.#map.delete(n.toLowerCase());
  }

  /** @param {string} name @returns {string | null} */
  get(name) {
    needs('Headers.get', arguments, 1);
    const key = checkedName(name).toLowerCase();
    return this.#map.get(key)?.values.join(key === 'cookie' ? '; ' : ', ') ?? null;
  }

  getSetCookie() {
    return [...(this.#map.get('set-cookie')?.values ?? [])];
  }

  /** @param {string} name */
  has(name) {
    needs('Headers.has', arguments, 1);
    return this.#map.has(checkedName(name).toLowerCase());
  }

  /** @param {string} name @param {string} value */
  set(name, value) {
    needs('Headers.set', arguments, 2);
    const [n, v] = checked(name, value);
    this.#assertMutable();
    this.#sorted = undefined;
    this.#map.set(n.toLowerCase(), { name: n, values: [v] });
  }

  /** @param {(value: string, name: string, headers: Headers) => void} callback @param {any} [thisArg] */
  forEach(callback, thisArg) {
    needs('Headers.forEach', arguments, 1);
    if (typeof callback !== 'function')
      throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    for (const [name, value] of this) Reflect.apply(callback, thisArg, [value, name, this]);
  }

  /** @returns {Generator<[string, string], undefined>} */
  *entries() {
    for (let i = 0; i < this.#list().length; i++)
      yield [.../** @type {[string, string]} */ (this.#list()[i])];
  }

  /** @returns {Generator<string, undefined>} */
  *keys() {
    for (const [name] of this.entries()) yield name;
  }

  /** @returns {Generator<string, undefined>} */
  *values() {
    for (const [, value] of this.entries()) yield value;
  }

  /** @returns {Generator<[string, string], undefined>} */
  [Symbol.iterator]() {
    return this.entries();
  }

  /** Sorted by name; each Set-Cookie on its own. https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine */
  #list() {
    if (this.#sorted) return this.#sorted;
    /** @type {[string, string][]} */
    const list = [];
    for (const key of [...this.#map.keys()].sort()) {
      const { values } = /** @type {{ values: string[] }} */ (this.#map.get(key));
      if (key === 'set-cookie') for (const value of values) list.push([key, value]);
      else list.push([key, values.join(key === 'cookie' ? '; ' : ', ')]);
    }
    return (this.#sorted = list);
  }

  /** @param {string} name @param {string} value */
  #add(name, value) {
    const key = name.toLowerCase();
    this.#sorted = undefined;
    const known = this.#map.get(key);
    if (known) known.values.push(value);
    else this.#map.set(key, { name, values: [value] });
  }

  #assertMutable() {
    if (this.#immutable) throw new TypeError('immutable');
  }

  /** @param {any} value @returns {value is Headers} */
  static is(value) {
    return typeof value === 'object' && value !== null && #map in value;
  }

  /** @param {Headers} headers */
  static freeze(headers) {
    headers.#immutable = true;
    return headers;
  }

  /** As on the wire: name, value, name, value. @param {Headers} headers */
  static flat(headers) {
    return [...headers.#map.values()].flatMap(({ name, values }) => values.flatMap((value) => [name, value]));
  }

  /** What Java read from the wire is right as it is. @param {ArrayLike<string>} flat */
  static ofFlat(flat) {
    const headers = new Headers();
    for (let i = 0; i + 1 < flat.length; i += 2)
      headers.#add(/** @type {string} */ (flat[i]), /** @type {string} */ (flat[i + 1]));
    return headers;
  }
}
const { is: isHeaders, freeze, flat, ofFlat } = Headers;
for (const key of ['is', 'freeze', 'flat', 'ofFlat']) delete (/** @type {any} */ (Headers)[key]);
asInterface(Headers);

/** @param {Headers} headers @param {any} init */
function fill(headers, init) {
  if (typeof init[Symbol.iterator] === 'function') {
    for (const pair of init) {
      if (typeof pair !== 'object' || pair === null || typeof pair[Symbol.iterator] !== 'function') {
        throw new TypeError('Headers constructor: expected each entry to be a sequence');
      }
      const tuple = [...pair];
      if (tuple.length !== 2)
        throw new TypeError(
          'Headers constructor: expected name/value pair to be length 2, found ' + tuple.length + '.',
        );
      headers.append(tuple[0], tuple[1]);
    }
    return;
  }
  for (const key of Reflect.ownKeys(init)) {
    if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
    headers.append(/** @type {string} */ (key), init[key]);
  }
}

/** @param {unknown} name */
function checkedName(name) {
  if (typeof name === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
  const text = `${name}`;
  if (!TOKEN.test(text)) throw new TypeError(`Headers: "${text}" is an invalid header name.`);
  return text;
}

/** @param {unknown} name @param {unknown} value @returns {[string, string]} */
function checked(name, value) {
  const text = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  const n = checkedName(name);
  if (!VALUE.test(text)) throw new TypeError(`Headers: "${text}" is an invalid header value.`);
  return [n, text];
}

module.exports = { Headers, isHeaders, freeze, flat, ofFlat };
