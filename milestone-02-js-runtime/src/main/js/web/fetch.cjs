'use strict';
// https://fetch.spec.whatwg.org/#fetch-method. Java goes out: java.net.http on virtual threads.
const java = require('java:fetch');
const { onAbort } = require('./abort.cjs');
const { Body } = require('./body.cjs');
const { fromJava } = require('./bytes.cjs');
const { bytesOf, isBlob } = require('./blob.cjs');
const { flat, freeze, Headers, ofFlat } = require('./headers.cjs');
const { INTERNAL, needs } = require('./idl.cjs');
const { bodyOf, Request, target } = require('./request.cjs');
const { NULL_BODY, Response } = require('./response.cjs');

/**
 * @param {any} input
 * @param {any} [init]
 * @returns {Promise<any>}
 */
async function fetch(input, init) {
  needs('fetch', arguments, 1);
  const request = new Request(input, init);
  request.signal.throwIfAborted();
  const url = target(request);
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return send(request);
    case 'data:':
      return data(url);
    case 'about:':
    default:
      throw failed(new Error(url.protocol === 'about:' ? 'about scheme is not supported' : 'unknown scheme'));
  }
}

/** @param {any} request @returns {Promise<any>} */
function send(request) {
  const body = bodyOf(request);
  const { promise, resolve, reject } = Promise.withResolvers();
  const exchange = java.open(request.method, target(request).href, flat(request.headers), request.redirect);
  const forget = onAbort(request.signal, (reason) => {
    exchange.cancel();
    reject(reason);
  });
  const fail = (/** @type {string} */ kind, /** @type {string} */ message) => {
    reject(failed(causeOf(kind, message)));
  };
  const succeed = (
    /** @type {number} */ status,
    /** @type {string} */ reasonPhrase,
    /** @type {string[]} */ headers,
    /** @type {string} */ url,
    /** @type {boolean} */ redirected,
  ) => {
    resolve(received({ request, exchange, status, reasonPhrase, headers, url, redirected, forget }));
  };
  if (body === null) exchange.send(null, 0, 0, succeed, fail);
  else if (body.source === undefined) stream(body, exchange, succeed, fail);
  else withBytes(body, exchange, succeed, fail);
  return promise;
}

/** @param {any} body @param {any} exchange @param {Function} succeed @param {Function} fail */
function withBytes(body, exchange, succeed, fail) {
  const { source } = body;
  const bytes =
    typeof source === 'string' ? new TextEncoder().encode(source) : isBlob(source) ? bytesOf(source) : source;
  body.bytes().catch(() => {});
  exchange.send(bytes.buffer, bytes.byteOffset, bytes.length, succeed, fail);
}

/** Sends chunk after chunk, the next when the last has gone. @param {any} body @param {any} exchange @param {Function} succeed @param {Function} fail */
async function stream(body, exchange, succeed, fail) {
  const reader = body.stream.getReader();
  exchange.sendStream(succeed, fail);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
      await new Promise((resolve, reject) =>
        exchange.push(value.buffer, value.byteOffset, value.length, resolve, reject),
      );
    }
    await new Promise((resolve, reject) => exchange.end(resolve, reject));
  } catch (error) {
    exchange.cancel();
    reader.cancel(error).catch(() => {});
    fail('other', /** @type {any} */ (error)?.message ?? String(error));
  }
}

/** @param {any} it */
function received({ request, exchange, status, reasonPhrase, headers, url, redirected, forget }) {
  const nobody = request.method === 'HEAD' || NULL_BODY.has(status);
  if (nobody) {
    forget();
    exchange.cancel();
  }
  const body = nobody ? null : new Body({ java: reading(request.signal, exchange, forget) });
  return new Response(INTERNAL, {
    status,
    statusText: reasonPhrase,
    headers: freeze(ofFlat(headers)),
    body,
    type: 'basic',
    url,
    redirected,
  });
}

/** The body that Java holds. @param {any} signal @param {any} exchange @param {() => void} forget */
function reading(signal, exchange, forget) {
  /** @param {(resolve: any, reject: any) => void} start */
  const ask = (start) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      onAbort(signal, reject);
      start(resolve, (/** @type {string} */ kind, /** @type {string} */ message) => {
        forget();
        reject(
          signal.aborted ? signal.reason : new TypeError('terminated', { cause: causeOf(kind, message) }),
        );
      });
    });
  return {
    read: () =>
      ask(exchange.read).then((chunk) => {
        if (chunk === null) forget();
        return chunk === null ? null : fromJava(chunk);
      }),
    readAll: () => ask(exchange.readAll).then((all) => (forget(), fromJava(all))),
    readText: () => ask(exchange.readText).then((text) => (forget(), text)),
    cancel: () => {
      forget();
      exchange.cancel();
    },
  };
}

/** @param {Error} cause */
function failed(cause) {
  return new TypeError('fetch failed', { cause });
}

/** An error as the system names it. @param {string} kind @param {string} message */
function causeOf(kind, message) {
  const error = new Error(message);
  return kind === 'other' ? error : Object.assign(error, { code: kind });
}

/** https://fetch.spec.whatwg.org/#data-url-processor @param {any} url */
function data(url) {
  const parsed = java.dataUrl(url.href);
  if (parsed === null) throw failed(new Error('invalid URL'));
  const [type, bytes] = parsed;
  return new Response(INTERNAL, {
    status: 200,
    statusText: 'OK',
    headers: freeze(new Headers({ 'content-type': type })),
    body: new Body({ source: fromJava(bytes) }),
    type: 'basic',
    url: url.href,
  });
}

module.exports = { fetch };
