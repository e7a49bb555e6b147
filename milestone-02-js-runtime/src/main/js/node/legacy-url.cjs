'use strict';
// url.parse() and its like (https://nodejs.org/api/url.html#legacy-url-api), the way they treat URLs as people write them. It
// is no parser for URLs of strangers; that is what `new URL()` is for.
const { URL, URLSearchParams } = /** @type {any} */ (require('../web/url.cjs'));
const java = require('java:url');
const { checkString, withCode } = require('./errors.cjs');

const SLASHED = /^(https?|ftp|gopher|file|wss?):$/;
// Never in a URL: escaped wherever they stand.
const ESCAPED = /[\s<>"`{}|\\^']/g;

class Url {
  /** @type {string | null} */ protocol = null;
  /** @type {boolean | null} */ slashes = null;
  /** @type {string | null} */ auth = null;
  /** @type {string | null} */ host = null;
  /** @type {string | null} */ port = null;
  /** @type {string | null} */ hostname = null;
  /** @type {string | null} */ hash = null;
  /** @type {string | null} */ search = null;
  /** @type {any} */ query = null;
  /** @type {string | null} */ pathname = null;
  /** @type {string | null} */ path = null;
  /** @type {string} */ href = '';

  /** @this {any} @returns {string} */
  format() {
    const auth = this.auth ? `${encodeURIComponent(this.auth).replace(/%3A/i, ':')}@` : '';
    let protocol = this.protocol || '';
    if (protocol && !protocol.endsWith(':')) protocol += ':';
    let host = '';
    if (this.host) host = auth + this.host;
    else if (this.hostname) {
      const name =
        this.hostname.includes(':') && !this.hostname.startsWith('[') ? `[${this.hostname}]` : this.hostname;
      host = auth + name + (this.port ? `:${this.port}` : '');
    }
    let pathname = (this.pathname || '').replace(/[?#]/g, encodeURIComponent);
    if (this.slashes || SLASHED.test(protocol)) {
      if (this.slashes || host) {
        if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
        host = `//${host}`;
      } else if (protocol === 'file:') host = '//';
    }
    let search = this.search || queryOf(this.query);
    if (search && !search.startsWith('?')) search = `?${search}`;
    let hash = this.hash || '';
    if (hash && !hash.startsWith('#')) hash = `#${hash}`;
    return protocol + host + pathname + search.replace(/#/g, '%23') + hash;
  }

  /** @param {string} to */
  resolve(to) {
    return resolve(this.format(), to);
  }
}

/** @param {any} query */
function queryOf(query) {
  if (query === null || typeof query !== 'object') return '';
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) params.append(name, `${one ?? ''}`);
  return params.toString().replaceAll('+', '%20');
}

/** @param {any} text @param {boolean} [parseQuery] @param {boolean} [slashesDenoteHost] @returns {Url} */
function parse(text, parseQuery = false, slashesDenoteHost = false) {
  if (text instanceof Url) return text;
  checkString(text, 'url');
  const url = new Url();
  // Backslashes are slashes up to the query.
  const end = text.search(/[?#]/);
  let rest =
    end < 0 ? text.replaceAll('\\', '/') : text.slice(0, end).replaceAll('\\', '/') + text.slice(end);
  rest = rest.trim();
  const protocol = /^[a-z0-9.+-]+:/i.exec(rest);
  if (protocol) {
    url.protocol = protocol[0].toLowerCase();
    rest = rest.slice(protocol[0].length);
  }
  if (
    rest.startsWith('//') &&
    url.protocol !== 'javascript:' &&
    (slashesDenoteHost || url.protocol || /^\/\/[^@/]+@[^@/]+/.test(rest))
  ) {
    url.slashes = true;
    rest = takeHost(url, rest.slice(2), text);
  } else if (url.protocol && url.protocol !== 'javascript:' && !SLASHED.test(url.protocol)) {
    rest = takeHost(url, rest, text);
  }
  takePath(url, rest, parseQuery);
  url.href = url.format();
  return url;
}

/** @param {Url} url @param {string} rest @param {string} input @returns {string} what follows */
function takeHost(url, rest, input) {
  let end = rest.search(/[/?#]/);
  if (end < 0) end = rest.length;
  let host = rest.slice(0, end);
  const at = host.lastIndexOf('@');
  if (at >= 0) {
    url.auth = decodeURIComponent(host.slice(0, at));
    host = host.slice(at + 1);
  }
  const bad = host.search(/[\s<>"`{}|\\^';%]/);
  let left = rest.slice(end);
  if (bad >= 0) {
    left = host.slice(bad) + left;
    host = host.slice(0, bad);
  }
  const port = /:(\d*)$/.exec(host);
  if (port) {
    if (port[1]) url.port = port[1];
    host = host.slice(0, -port[0].length);
  }
  const name = host.length > 255 ? '' : host.toLowerCase();
  const isAddress = name.startsWith('[') && name.endsWith(']');
  const ascii = isAddress ? name : /^[\x00-\x7f]*$/.test(name) ? name : java.toAscii(name);
  if (name !== '' && ascii === '') {
    throw Object.assign(withCode(new TypeError('Invalid URL'), 'ERR_INVALID_URL'), { input });
  }
  url.hostname = isAddress ? ascii.slice(1, -1) : ascii;
  url.host = ascii + (url.port ? `:${url.port}` : '');
  return left;
}

/** @param {Url} url @param {string} rest @param {boolean} parseQuery */
function takePath(url, rest, parseQuery) {
  const escaped =
    url.protocol === 'javascript:'
      ? rest
      : rest.replace(ESCAPED, (it) => (it === "'" ? '%27' : encodeURIComponent(it)));
  const [, pathname = '', search, hash] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(escaped) ?? [];
  url.hash = hash ?? null;
  if (search !== undefined) {
    url.search = search;
    url.query = search.slice(1);
  } else if (parseQuery && url.protocol) url.search = '';
  if (parseQuery) url.query = parsedQuery(url.query ?? '');
  if (pathname !== '') url.pathname = pathname;
  else if (url.protocol && SLASHED.test(url.protocol) && url.hostname) url.pathname = '/';
  if (url.pathname || url.search) url.path = `${url.pathname ?? ''}${url.search ?? ''}`;
}

/** @param {string} text */
function parsedQuery(text) {
  const query = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    query[name] = name in query ? [query[name], value].flat() : value;
  }
  return query;
}

/** @param {string} from @param {string} to */
function resolve(from, to) {
  const base = new URL(from, 'resolve://');
  const resolved = new URL(to, base);
  if (resolved.protocol !== 'resolve:') return resolved.href;
  const { host, pathname, search, hash } = resolved;
  const start = host === '' ? pathname : `//${host}${pathname}`;
  const isRelative = host === '' && from !== '' && !from.startsWith('/') && !to.startsWith('/');
  return (isRelative ? start.slice(1) : start) + search + hash;
}

module.exports = { Url, parse, resolve };
