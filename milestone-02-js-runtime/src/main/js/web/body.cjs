'use strict';
// https://fetch.spec.whatwg.org/#body-mixin
const { Blob, bytesOf, isBlob } = require('./blob.cjs');
const { concat, viewOf } = require('./bytes.cjs');
const { decodeForm, encodeMultipart, isFormData } = require('./form-data.cjs');
const { isURLSearchParams } = require('./url.cjs');

/**
 * What a request or response carries: bytes or text as they were given, something that Java holds, or a stream. The
 * stream is only made for who asks for it.
 */
class Body {
  /** @type {any} text or bytes */
  source;
  /** @type {any} the `ReadableStream` that JavaScript sees */
  #shell = undefined;
  /** @type {JavaBody | undefined} */
  java;
  #used = false;

  /** @param {{ source?: any, stream?: any, java?: JavaBody }} from */
  constructor({ source, stream, java }) {
    this.source = source;
    this.#shell = stream;
    this.java = java;
  }

  get used() {
    return this.#used || (this.#shell !== undefined && stateOf(this.#shell).disturbed);
  }

  get unusable() {
    return this.used || (this.#shell !== undefined && this.#shell.locked);
  }

  get stream() {
    if (this.#shell === undefined) {
      if (this.java) this.#shell = streamOfJava(this.java);
      else this.#shell = (isBlob(this.source) ? this.source : new Blob([this.source])).stream();
      if (this.#used) {
        this.#shell.cancel();
      }
    }
    return this.#shell;
  }

  /** The second of two that share what there is. @returns {Body} */
  clone() {
    if (this.#shell === undefined && !this.java) return new Body({ source: this.source });
    const [mine, other] = this.stream.tee();
    this.#shell = mine;
    this.java = undefined;
    this.source = undefined;
    return new Body({ stream: other });
  }

  /** All of it, once. @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async bytes() {
    if (this.#shell !== undefined) return concat(await chunks(this.#shell));
    this.#used = true;
    if (this.java) return this.java.readAll();
    return bytesOfSource(this.source);
  }

  /** @returns {Promise<string>} */
  async text() {
    if (this.#shell === undefined) {
      if (typeof this.source === 'string') {
        this.#used = true;
        return this.source.replace(/^\ufeff/, '').toWellFormed();
      }
      if (this.java) {
        this.#used = true;
        return this.java.readText();
      }
    }
    return new TextDecoder().decode(await this.bytes());
  }
}

/** @typedef {{ read(): Promise<Uint8Array<ArrayBuffer> | null>, readAll(): Promise<Uint8Array<ArrayBuffer>>, readText(): Promise<string>, cancel(): void }} JavaBody */

/** @param {any} shell */
function stateOf(shell) {
  return /** @type {any} */ (require('./streams/readable-stream.cjs').streamOf(shell));
}

/** @param {JavaBody} java */
function streamOfJava(java) {
  const { readableBytes, shellOf } = require('./streams/readable-stream.cjs');
  const { finish } = require('./blob.cjs');
  return shellOf(
    readableBytes(
      async (controller) => {
        const chunk = await java.read();
        if (chunk === null) finish(controller);
        else controller.enqueueOwn(chunk);
      },
      () => java.cancel(),
    ),
  );
}

/** @param {any} shell */
async function chunks(shell) {
  const reader = shell.getReader();
  /** @type {Uint8Array[]} */
  const all = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
    all.push(value);
  }
}

/** @param {any} source @returns {Uint8Array<ArrayBuffer>} */
function bytesOfSource(source) {
  if (source === undefined) return new Uint8Array(0);
  if (typeof source === 'string') return new TextEncoder().encode(source);
  return isBlob(source) ? bytesOf(source).slice() : source.slice();
}

/**
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 *
 * @param {any} init
 * @returns {{ body: Body, type: string | null }}
 */
function extract(init) {
  const { streamOf, shellOf, ReadableStream } = require('./streams/readable-stream.cjs');
  const stream = streamOf(init);
  if (stream) {
    if (stream.disturbed || stream.locked)
      throw new TypeError('Response body object should not be disturbed or locked');
    return { body: new Body({ stream: shellOf(stream) }), type: null };
  }
  if (isBlob(init)) return { body: new Body({ source: init }), type: init.type || null };
  if (isFormData(init)) {
    const { body, type } = encodeMultipart(init);
    return { body: new Body({ source: body }), type };
  }
  if (isURLSearchParams(init)) {
    return {
      body: new Body({ source: init.toString() }),
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    };
  }
  const bytes = typeof init === 'object' || typeof init === 'function' ? viewOf(init) : undefined;
  if (bytes) return { body: new Body({ source: bytes.slice() }), type: null };
  if (typeof init === 'object' && init !== null && typeof init[Symbol.asyncIterator] === 'function') {
    return { body: new Body({ stream: ReadableStream.from(init) }), type: null };
  }
  return { body: new Body({ source: `${init}` }), type: 'text/plain;charset=UTF-8' };
}

/**
 * What `Request` and `Response` share. Their body comes by `bodyOf`.
 *
 * @param {any} type
 * @param {(owner: any) => Body | null} bodyOf
 */
function mixin(type, bodyOf) {
  /** @param {any} owner @param {(body: Body | null) => Promise<any>} read */
  const consume = async (owner, read) => {
    const body = bodyOf(owner);
    if (body?.unusable) throw new TypeError('Body is unusable: Body has already been read');
    return read(body);
  };
  const bytes = (/** @type {Body | null} */ body) =>
    body ? body.bytes() : Promise.resolve(new Uint8Array(0));
  const methods = {
    /** @this {any} */
    arrayBuffer() {
      return consume(this, async (body) => (await bytes(body)).buffer);
    },
    /** @this {any} */
    blob() {
      return consume(
        this,
        async (body) => new Blob([await bytes(body)], { type: this.headers.get('content-type') ?? '' }),
      );
    },
    /** @this {any} */
    bytes() {
      return consume(this, bytes);
    },
    /** @this {any} */
    formData() {
      return consume(this, async (body) =>
        decodeForm(await bytes(body), this.headers.get('content-type') ?? ''),
      );
    },
    /** @this {any} */
    json() {
      return consume(this, async (body) => JSON.parse(body ? await body.text() : ''));
    },
    /** @this {any} */
    text() {
      return consume(this, async (body) => (body ? body.text() : ''));
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  const getters = {
    body: (/** @type {Body | null} */ body) => body?.stream ?? null,
    bodyUsed: (/** @type {Body | null} */ body) => body?.used ?? false,
  };
  for (const [name, read] of Object.entries(getters)) {
    Object.defineProperty(type.prototype, name, {
      /** @this {any} */
      get() {
        return read(bodyOf(this));
      },
      enumerable: true,
      configurable: true,
    });
  }
}

module.exports = { Body, extract, mixin, chunks, bytesOfSource };
