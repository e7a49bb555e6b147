'use strict';
// https://fetch.spec.whatwg.org/#response-class
const { extract, mixin } = require('./body.cjs');
const { freeze, Headers } = require('./headers.cjs');
const { asInterface, INTERNAL, needs } = require('./idl.cjs');
const { URL } = require('./url.cjs');

/** @typedef {InstanceType<typeof import('./body.cjs').Body>} Body */

const NULL_BODY = new Set([101, 204, 205, 304]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

class Response {
  /** @type {number} */
  #status;
  /** @type {string} */
  #statusText;
  /** @type {InstanceType<typeof Headers>} */
  #headers;
  /** @type {Body | null} */
  #body = null;
  #type = 'default';
  #url = '';
  #redirected = false;

  /** @param {any} [body] @param {any} [init] */
  constructor(body = null, init = {}) {
    if (body === INTERNAL) {
      this.#status = init.status;
      this.#statusText = init.statusText ?? '';
      this.#headers = init.headers;
      this.#body = init.body;
      this.#type = init.type;
      this.#url = init.url ?? '';
      this.#redirected = init.redirected ?? false;
      return;
    }
    if (init !== null && typeof init !== 'object' && typeof init !== 'function') {
      throw new TypeError(
        `Response constructor: Expected init ("${init}") to be one of: Null, Undefined, Object.`,
      );
    }
    const status = init?.status === undefined ? 200 : Number(init.status) & 0xffff;
    if (status < 200 || status > 599)
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    const statusText = init?.statusText === undefined ? '' : `${init.statusText}`;
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(statusText)) throw new TypeError('Invalid statusText');
    this.#status = status;
    this.#statusText = statusText;
    this.#headers = new Headers(init?.headers ?? undefined);
    if (body === null || body === undefined) return;
    if (NULL_BODY.has(status))
      throw new TypeError(`Response constructor: Invalid response status code ${status}`);
    const extracted = extract(body);
    this.#body = extracted.body;
    if (extracted.type !== null && !this.#headers.has('content-type'))
      this.#headers.append('content-type', extracted.type);
  }

  static error() {
    return new Response(INTERNAL, { status: 0, headers: freeze(new Headers()), body: null, type: 'error' });
  }

  /** @param {string | URL} url @param {number} [status] */
  static redirect(url, status = 302) {
    needs('Response.redirect', arguments, 1);
    let location;
    try {
      location = new URL(`${url}`);
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${url}`, { cause });
    }
    if (!REDIRECTS.has(status)) throw new RangeError(`Invalid status code ${status}`);
    const headers = freeze(new Headers({ location: location.href }));
    return new Response(INTERNAL, { status, headers, body: null, type: 'default' });
  }

  /** @param {any} data @param {any} [init] */
  static json(data, init = {}) {
    needs('Response.json', arguments, 1);
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const headers = new Headers(init?.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new Response(text, { ...init, headers });
  }

  get type() {
    return this.#type;
  }

  get url() {
    return this.#url;
  }

  get redirected() {
    return this.#redirected;
  }

  get status() {
    return this.#status;
  }

  get ok() {
    return this.#status >= 200 && this.#status <= 299;
  }

  get statusText() {
    return this.#statusText;
  }

  get headers() {
    return this.#headers;
  }

  clone() {
    if (this.#body?.unusable) throw new TypeError('Response.clone: Body has already been consumed.');
    return new Response(INTERNAL, {
      status: this.#status,
      statusText: this.#statusText,
      headers: new Headers(this.#headers),
      body: this.#body ? this.#body.clone() : null,
      type: this.#type,
      url: this.#url,
      redirected: this.#redirected,
    });
  }

  /** @param {any} value @returns {value is Response} */
  static is(value) {
    return typeof value === 'object' && value !== null && #status in value;
  }

  /** @param {Response} response @returns {Body | null} */
  static bodyOf(response) {
    return response.#body;
  }
}
const { is: isResponse, bodyOf } = Response;
for (const key of ['is', 'bodyOf']) delete (/** @type {any} */ (Response)[key]);
asInterface(Response);
mixin(Response, bodyOf);

module.exports = { Response, isResponse, bodyOf, NULL_BODY };
