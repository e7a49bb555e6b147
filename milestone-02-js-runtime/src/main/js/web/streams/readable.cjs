'use strict';
// https://streams.spec.whatwg.org/#rs: the stream and what all readers share
const { handled, noop, deferred, rejected, resolved } = require('./queue.cjs');
const { typeError } = require('../idl.cjs');

/**
 * Who waits for a chunk. https://streams.spec.whatwg.org/#read-request
 *
 * @typedef {{ chunk(value: any): void, close(value?: any): void, error(reason: any): void }} ReadRequest
 */

/** The state machine behind a `ReadableStream`. */
class Readable {
  /** @type {'readable' | 'closed' | 'errored'} */
  state = 'readable';
  /** @type {any} */
  storedError = undefined;
  disturbed = false;
  /** @type {Reader | undefined} */
  reader = undefined;
  /** @type {any} the one of ./readable-default.cjs or ./readable-bytes.cjs */
  controller = undefined;
  /** @type {any} the `ReadableStream` that JavaScript sees */
  shell = undefined;

  get locked() {
    return this.reader !== undefined;
  }

  /** @param {any} reason @returns {Promise<void>} */
  cancel(reason) {
    this.disturbed = true;
    if (this.state === 'closed') return Promise.resolve();
    if (this.state === 'errored') return Promise.reject(this.storedError);
    this.close();
    const reader = this.reader;
    if (reader?.byob) for (const request of reader.takeRequests()) request.close(undefined);
    return this.controller.cancelSteps(reason).then(noop);
  }

  close() {
    this.state = 'closed';
    const reader = this.reader;
    if (!reader) return;
    reader.closed.resolve(undefined);
    if (!reader.byob) for (const request of reader.takeRequests()) request.close();
  }

  /** @param {any} error */
  error(error) {
    this.state = 'errored';
    this.storedError = error;
    const reader = this.reader;
    if (!reader) return;
    reader.closed.reject(error);
    handled(reader.closed.promise);
    for (const request of reader.takeRequests()) request.error(error);
  }

  /** How many readers wait for a chunk. */
  get waiting() {
    return this.reader === undefined ? 0 : this.reader.requests.length;
  }

  /** Gives the first that waits what it waits for. @param {any} chunk @param {boolean} done */
  fulfil(chunk, done) {
    const request = /** @type {ReadRequest} */ (/** @type {Reader} */ (this.reader).requests.shift());
    if (done) request.close(chunk);
    else request.chunk(chunk);
  }

  /** @param {boolean} [byob] */
  lock(byob = false) {
    if (this.locked) throw typeError('ERR_INVALID_STATE', 'Invalid state: ReadableStream is locked');
    return new Reader(this, byob);
  }
}

/** The lock on a stream. https://streams.spec.whatwg.org/#generic-reader-mixin */
class Reader {
  /** @type {Readable | undefined} */
  stream;
  byob;
  /** @type {ReadRequest[]} */
  requests = [];
  closed;

  /** @param {Readable} stream @param {boolean} byob */
  constructor(stream, byob) {
    this.stream = stream;
    this.byob = byob;
    stream.reader = this;
    if (stream.state === 'readable') this.closed = deferred();
    else if (stream.state === 'closed') this.closed = resolved();
    else this.closed = rejected(stream.storedError);
  }

  takeRequests() {
    const requests = this.requests;
    this.requests = [];
    return requests;
  }

  /** @param {ReadRequest} request */
  read(request) {
    const stream = /** @type {Readable} */ (this.stream);
    stream.disturbed = true;
    if (stream.state === 'closed') request.close();
    else if (stream.state === 'errored') request.error(stream.storedError);
    else stream.controller.pullSteps(request);
  }

  /** @param {ArrayBufferView} view @param {number} min @param {ReadRequest} request */
  readInto(view, min, request) {
    const stream = /** @type {Readable} */ (this.stream);
    stream.disturbed = true;
    if (stream.state === 'errored') request.error(stream.storedError);
    else stream.controller.pullInto(view, min, request);
  }

  /** @param {any} reason */
  cancel(reason) {
    return /** @type {Readable} */ (this.stream).cancel(reason);
  }

  release() {
    const stream = this.stream;
    if (!stream) return;
    const error = typeError('ERR_INVALID_STATE', 'Invalid state: Reader released');
    if (stream.state === 'readable') {
      this.closed.reject(error);
      handled(this.closed.promise);
    } else {
      this.closed = rejected(error);
    }
    stream.controller.releaseSteps();
    stream.reader = undefined;
    this.stream = undefined;
    for (const request of this.takeRequests()) request.error(error);
  }
}

module.exports = { Readable, Reader };
