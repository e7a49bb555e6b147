'use strict';
// https://url.spec.whatwg.org/#api: Java parses and writes, the shells hold what it said.
const java = require('java:url');
const { asInterface, needs, typeError, withCode } = require('./idl.cjs');

/** @typedef {string[]} Parts href, origin, protocol, username, password, host, hostname, port, pathname, search, hash */

class URL {
  /** @type {Parts} */
  #parts;
  /** @type {URLSearchParams | undefined} */
  #searchParams = undefined;

  /** @param {string | { toString(): string }} url @param {string | { toString(): string }} [base] */
  constructor(url, base = undefined) {
    needs('URL', arguments, 1);
    this.#parts = parse(`${url}`, base === undefined ? undefined : `${base}`);
  }

  /** @param {string} url @param {string} [base] @returns {URL | null} */
  static parse(url, base) {
    try {
      return new URL(url, base);
    } catch {
      return null;
    }
  }

  /** @param {string} url @param {string} [base] */
  static canParse(url, base) {
    needs('URL.canParse', arguments, 1);
    return (
      java.parse(`${url}`.toWellFormed(), base === undefined ? undefined : `${base}`.toWellFormed()) !== null
    );
  }

  get href() {
    return /** @type {string} */ (this.#parts[0]);
  }

  set href(value) {
    this.#parts = parse(`${value}`, undefined);
    this.#refreshSearchParams();
  }

  get origin() {
    return /** @type {string} */ (this.#parts[1]);
  }

  get protocol() {
    return /** @type {string} */ (this.#parts[2]);
  }

  set protocol(value) {
    this.#set('protocol', value);
  }

  get username() {
    return /** @type {string} */ (this.#parts[3]);
  }

  set username(value) {
    this.#set('username', value);
  }

  get password() {
    return /** @type {string} */ (this.#parts[4]);
  }

  set password(value) {
    this.#set('password', value);
  }

  get host() {
    return /** @type {string} */ (this.#parts[5]);
  }

  set host(value) {
    this.#set('host', value);
  }

  get hostname() {
    return /** @type {string} */ (this.#parts[6]);
  }

  set hostname(value) {
    this.#set('hostname', value);
  }

  get port() {
    return /** @type {string} */ (this.#parts[7]);
  }

  set port(value) {
    this.#set('port', value);
  }

  get pathname() {
    return /** @type {string} */ (this.#parts[8]);
  }

  set pathname(value) {
    this.#set('pathname', value);
  }

  get search() {
    return /** @type {string} */ (this.#parts[9]);
  }

  set search(value) {
    this.#set('search', value);
    this.#refreshSearchParams();
  }

  get searchParams() {
    if (!this.#searchParams) {
      this.#searchParams = new URLSearchParams(this.search);
      listen(this.#searchParams, (search) => this.#set('search', search));
    }
    return this.#searchParams;
  }

  get hash() {
    return /** @type {string} */ (this.#parts[10]);
  }

  set hash(value) {
    this.#set('hash', value);
  }

  toString() {
    return this.href;
  }

  toJSON() {
    return this.href;
  }

  /** @param {string} part @param {unknown} value */
  #set(part, value) {
    this.#parts = java.set(this.href, part, `${value}`.toWellFormed()).split('\n');
  }

  #refreshSearchParams() {
    if (this.#searchParams) refresh(this.#searchParams, this.search);
  }

  /** @param {any} value @returns {value is URL} */
  static is(value) {
    return typeof value === 'object' && value !== null && #parts in value;
  }
}
const { is: isURL } = URL;
delete (/** @type {any} */ (URL).is);
asInterface(URL);

/** @param {string} url @param {string | undefined} base @returns {Parts} */
function parse(url, base) {
  const parts = java.parse(url.toWellFormed(), base?.toWellFormed());
  if (parts === null) {
    throw Object.assign(typeError('ERR_INVALID_URL', 'Invalid URL'), {
      input: url,
      ...(base === undefined ? {} : { base }),
    });
  }
  return parts.split('\n');
}

class URLSearchParams {
  /** @type {[string, string][]} */
  #list = [];
  /** @type {((search: string) => void) | undefined} */
  #listener = undefined;

  /** @param {any} [init] */
  constructor(init) {
    if (init === undefined || init === null) return;
    if (typeof init === 'object' || typeof init === 'function') this.#list = pairs(init);
    else this.#list = parseForm(`${init}`.replace(/^\?/, ''));
  }

  get size() {
    return this.#list.length;
  }

  /** @param {string} name @param {string} value */
  append(name, value) {
    needs('append', arguments, 2);
    this.#list.push([usv(name), usv(value)]);
    this.#changed();
  }

  /** @param {string} name @param {string} [value] */
  delete(name, value) {
    needs('delete', arguments, 1);
    const [n, v] = [usv(name), value === undefined ? undefined : usv(value)];
    this.#list = this.#list.filter((pair) => pair[0] !== n || (v !== undefined && pair[1] !== v));
    this.#changed();
  }

  /** @param {string} name */
  get(name) {
    needs('get', arguments, 1);
    const n = usv(name);
    return this.#list.find((pair) => pair[0] === n)?.[1] ?? null;
  }

  /** @param {string} name */
  getAll(name) {
    needs('getAll', arguments, 1);
    const n = usv(name);
    return this.#list.filter((pair) => pair[0] === n).map((pair) => pair[1]);
  }

  /** @param {string} name @param {string} [value] */
  has(name, value) {
    needs('has', arguments, 1);
    const [n, v] = [usv(name), value === undefined ? undefined : usv(value)];
    return this.#list.some((pair) => pair[0] === n && (v === undefined || pair[1] === v));
  }

  /** @param {string} name @param {string} value */
  set(name, value) {
    needs('set', arguments, 2);
    const [n, v] = [usv(name), usv(value)];
    const first = this.#list.findIndex((pair) => pair[0] === n);
    if (first < 0) this.#list.push([n, v]);
    else this.#list = this.#list.filter((pair, i) => i <= first || pair[0] !== n).with(first, [n, v]);
    this.#changed();
  }

  sort() {
    this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed();
  }

  /** @param {(value: string, name: string, params: URLSearchParams) => void} callback @param {any} [thisArg] */
  forEach(callback, thisArg) {
    if (typeof callback !== 'function')
      throw typeError('ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function.');
    for (let i = 0; i < this.#list.length; i++) {
      const [name, value] = /** @type {[string, string]} */ (this.#list[i]);
      Reflect.apply(callback, thisArg, [value, name, this]);
    }
  }

  /** @returns {Generator<[string, string], undefined>} */
  *entries() {
    for (let i = 0; i < this.#list.length; i++) yield [.../** @type {[string, string]} */ (this.#list[i])];
  }

  /** @returns {Generator<string, undefined>} */
  *keys() {
    for (let i = 0; i < this.#list.length; i++) yield /** @type {[string, string]} */ (this.#list[i])[0];
  }

  /** @returns {Generator<string, undefined>} */
  *values() {
    for (let i = 0; i < this.#list.length; i++) yield /** @type {[string, string]} */ (this.#list[i])[1];
  }

  toString() {
    return java.writeForm(this.#list.flat());
  }

  #changed() {
    this.#listener?.(this.toString());
  }

  /** @param {URLSearchParams} params @param {(search: string) => void} listener */
  static listen(params, listener) {
    params.#listener = listener;
  }

  /** @param {URLSearchParams} params @param {string} search */
  static refresh(params, search) {
    params.#list = parseForm(search.replace(/^\?/, ''));
  }

  /** @param {any} value @returns {value is URLSearchParams} */
  static is(value) {
    return typeof value === 'object' && value !== null && #list in value;
  }
}
const { listen, refresh, is: isURLSearchParams } = URLSearchParams;
for (const key of ['listen', 'refresh', 'is']) delete (/** @type {any} */ (URLSearchParams)[key]);
asInterface(URLSearchParams);
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, {
  value: URLSearchParams.prototype.entries,
  writable: true,
  configurable: true,
});

/** @param {unknown} value */
function usv(value) {
  return `${value}`.toWellFormed();
}

/** A sequence of pairs, or a record. @param {any} init @returns {[string, string][]} */
function pairs(init) {
  const iterator = init[Symbol.iterator];
  if (iterator === undefined || iterator === null) {
    const record = new Map();
    for (const key of Reflect.ownKeys(init)) {
      if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
      if (typeof key === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
      record.set(usv(key), usv(init[key]));
    }
    return [...record];
  }
  if (typeof iterator !== 'function') throw typeError('ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
  return [...init].map((pair) => {
    const tuple = withIterator(pair) ? [...pair] : [];
    if (tuple.length !== 2) {
      throw typeError('ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
    }
    return [usv(tuple[0]), usv(tuple[1])];
  });
}

/** @param {any} value */
function withIterator(value) {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof value[Symbol.iterator] === 'function'
  );
}

/** @param {string} body @returns {[string, string][]} */
function parseForm(body) {
  if (body === '') return [];
  const flat = java.parseForm(body.toWellFormed());
  /** @type {[string, string][]} */
  const list = [];
  for (let i = 0; i < flat.length; i += 2) list.push([`${flat[i]}`, `${flat[i + 1]}`]);
  return list;
}

module.exports = { URL, URLSearchParams, isURL, isURLSearchParams, parseForm, withCode };
