'use strict';
// https://fetch.spec.whatwg.org/#request-class
const { AbortController, AbortSignal, isAbortSignal } = require('./abort.cjs');
const { extract, mixin } = require('./body.cjs');
const { Headers } = require('./headers.cjs');
const { asInterface, INTERNAL, needs } = require('./idl.cjs');
const { URL } = require('./url.cjs');

/** @typedef {InstanceType<typeof import('./body.cjs').Body>} Body */

const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);
const FORBIDDEN = new Set(['CONNECT', 'TRACE', 'TRACK']);
/** Options of which this runtime has no use; they are kept for who reads them. @type {Record<string, string[]>} */
const CHOICES = {
  redirect: ['follow', 'error', 'manual'],
  // 'navigate' is the browser's own; a script may not ask for it.
  mode: ['cors', 'same-origin', 'no-cors'],
  credentials: ['same-origin', 'omit', 'include'],
  cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
};

class Request {
  /** @type {InstanceType<typeof URL>} */
  #url;
  /** @type {string} */
  #method;
  /** @type {InstanceType<typeof Headers>} */
  #headers;
  /** @type {Body | null} */
  #body = null;
  /** @type {InstanceType<typeof AbortSignal>} */
  #signal;
  /** @type {Record<string, string>} */
  #options = {};
  #keepalive = false;
  #integrity = '';

  /** @param {any} input @param {any} [init] */
  constructor(input, init) {
    if (input === INTERNAL) {
      const from = init;
      this.#url = from.url;
      this.#method = from.method;
      this.#headers = from.headers;
      this.#body = from.body;
      this.#signal = from.signal ?? new AbortController().signal;
      this.#options = from.options ?? {};
      return;
    }
    needs('Request constructor', arguments, 1);
    const from = isRequest(input) ? copyOf(input) : undefined;
    this.#url = from ? from.url : parsed(input);
    this.#method = init?.method === undefined ? (from?.method ?? 'GET') : method(init.method);
    for (const [name, choices] of Object.entries(CHOICES)) {
      const chosen = init?.[name] === undefined ? from?.options[name] : `${init[name]}`;
      if (chosen !== undefined && !choices.includes(chosen)) {
        throw new TypeError(
          `Request constructor: ${chosen} is not an accepted type. Expected one of ${choices.join(', ')}.`,
        );
      }
      if (chosen !== undefined) this.#options[name] = chosen;
    }
    this.#keepalive = Boolean(init?.keepalive ?? from?.keepalive);
    this.#integrity = init?.integrity === undefined ? (from?.integrity ?? '') : `${init.integrity}`;
    this.#signal = follow(init?.signal === undefined ? from?.signal : init.signal);
    this.#headers = new Headers(init?.headers === undefined ? from?.headers : init.headers);
    this.#takeBody(from, init);
  }

  /** @param {any} from @param {any} init */
  #takeBody(from, init) {
    const given = init?.body;
    const hasBody = given !== undefined && given !== null;
    if (
      (hasBody || (given === undefined && from?.body)) &&
      (this.#method === 'GET' || this.#method === 'HEAD')
    ) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
    if (hasBody) {
      const { body, type } = extract(given);
      if (body.source === undefined && init.duplex === undefined) {
        throw new TypeError('RequestInit: duplex option is required when sending a body.');
      }
      this.#body = body;
      if (type !== null && !this.#headers.has('content-type')) this.#headers.append('content-type', type);
      return;
    }
    if (given !== undefined || !from?.body) return;
    if (from.body.unusable)
      throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
    this.#body = from.body.clone();
    from.body.bytes().catch(() => {});
  }

  get url() {
    return this.#url.href;
  }

  get method() {
    return this.#method;
  }

  get headers() {
    return this.#headers;
  }

  get signal() {
    return this.#signal;
  }

  get redirect() {
    return this.#options['redirect'] ?? 'follow';
  }

  get mode() {
    return this.#options['mode'] ?? 'cors';
  }

  get credentials() {
    return this.#options['credentials'] ?? 'same-origin';
  }

  get cache() {
    return this.#options['cache'] ?? 'default';
  }

  get destination() {
    return '';
  }

  get referrer() {
    return 'about:client';
  }

  get referrerPolicy() {
    return '';
  }

  get integrity() {
    return this.#integrity;
  }

  get keepalive() {
    return this.#keepalive;
  }

  get duplex() {
    return 'half';
  }

  clone() {
    if (this.#body?.unusable) throw new TypeError('unusable');
    return new Request(INTERNAL, {
      url: this.#url,
      method: this.#method,
      headers: new Headers(this.#headers),
      body: this.#body ? this.#body.clone() : null,
      signal: follow(this.#signal),
      options: this.#options,
    });
  }

  /** @param {any} value @returns {value is Request} */
  static is(value) {
    return typeof value === 'object' && value !== null && #url in value;
  }

  /** @param {Request} request @returns {Body | null} */
  static bodyOf(request) {
    return request.#body;
  }

  /** What another request is made from. @param {Request} request @returns {any} */
  static copyOf(request) {
    return {
      url: request.#url,
      method: request.#method,
      headers: request.#headers,
      body: request.#body,
      signal: request.#signal,
      options: request.#options,
      keepalive: request.#keepalive,
      integrity: request.#integrity,
    };
  }

  /** Without the part behind `#`, which is nobody's business on the way. @param {Request} request */
  static target(request) {
    return request.#url;
  }
}
const { is: isRequest, bodyOf, copyOf, target } = Request;
for (const key of ['is', 'bodyOf', 'copyOf', 'target']) delete (/** @type {any} */ (Request)[key]);
asInterface(Request);
mixin(Request, bodyOf);

/** @param {unknown} input */
function parsed(input) {
  let url;
  try {
    url = new URL(/** @type {string} */ (input));
  } catch (cause) {
    throw new TypeError(`Failed to parse URL from ${input}`, { cause });
  }
  if (url.username || url.password) {
    throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${input}`);
  }
  return url;
}

/** @param {unknown} given */
function method(given) {
  const text = `${given}`;
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text))
    throw new TypeError(`'${text}' is not a valid HTTP method.`);
  const upper = text.toUpperCase();
  if (FORBIDDEN.has(upper)) throw new TypeError(`'${text}' HTTP method is unsupported.`);
  return NORMALIZED.has(upper) ? upper : text;
}

/** A signal of its own that aborts with the given one. @param {any} signal */
function follow(signal) {
  if (signal === undefined || signal === null) return new AbortController().signal;
  if (!isAbortSignal(signal)) {
    throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
  }
  return AbortSignal.any([signal]);
}

module.exports = { Request, isRequest, bodyOf, target };
