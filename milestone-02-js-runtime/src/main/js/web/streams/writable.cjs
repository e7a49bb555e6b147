'use strict';
// https://streams.spec.whatwg.org/#ws
const { AbortController } = require('../abort.cjs');
const {
  algorithm,
  deferred,
  handled,
  highWaterMark,
  noop,
  promised,
  Queue,
  rejected,
  resolved,
  sizeOf,
} = require('./queue.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('../idl.cjs');

/** @typedef {import('./queue.cjs').Deferred} Deferred */
/** @typedef {{ deferred: Deferred, reason: any, wasErroring: boolean }} PendingAbort */

/** In the queue behind the last chunk. */
const CLOSE = Symbol('close');

/** The state machine behind a `WritableStream`. */
class Writable {
  /** @type {'writable' | 'erroring' | 'errored' | 'closed'} */
  state = 'writable';
  /** @type {any} */
  storedError = undefined;
  /** @type {Writer | undefined} */
  writer = undefined;
  /** @type {any} */
  controller = undefined;
  /** @type {Deferred[]} */
  writeRequests = [];
  /** @type {Deferred | undefined} */
  inFlightWrite = undefined;
  /** @type {Deferred | undefined} */
  closeRequest = undefined;
  /** @type {Deferred | undefined} */
  inFlightClose = undefined;
  /** @type {PendingAbort | undefined} */
  pendingAbort = undefined;
  backpressure = false;
  /** @type {any} */
  shell = undefined;

  get locked() {
    return this.writer !== undefined;
  }

  get closeQueuedOrInFlight() {
    return this.closeRequest !== undefined || this.inFlightClose !== undefined;
  }

  lock() {
    if (this.locked) throw typeError('ERR_INVALID_STATE', 'Invalid state: WritableStream is locked');
    return new Writer(this);
  }

  /** @param {any} reason @returns {Promise<void>} */
  abort(reason) {
    if (this.state === 'closed' || this.state === 'errored') return Promise.resolve();
    this.controller.abortController.abort(reason);
    // The signal's listeners may have changed it.
    const state = /** @type {string} */ (this.state);
    if (state === 'closed' || state === 'errored') return Promise.resolve();
    if (this.pendingAbort) return this.pendingAbort.deferred.promise;
    const wasErroring = state === 'erroring';
    const pending = deferred();
    this.pendingAbort = { deferred: pending, reason: wasErroring ? undefined : reason, wasErroring };
    if (!wasErroring) this.startErroring(reason);
    return pending.promise;
  }

  /** @returns {Promise<void>} */
  close() {
    if (this.state === 'closed' || this.state === 'errored') {
      return Promise.reject(typeError('ERR_INVALID_STATE', `Invalid state: WritableStream is ${this.state}`));
    }
    const request = deferred();
    this.closeRequest = request;
    if (this.writer && this.backpressure && this.state === 'writable') this.writer.ready.resolve(undefined);
    this.controller.close();
    return request.promise;
  }

  /** @param {any} error */
  dealWithRejection(error) {
    if (this.state === 'writable') this.startErroring(error);
    else this.finishErroring();
  }

  /** @param {any} reason */
  startErroring(reason) {
    this.state = 'erroring';
    this.storedError = reason;
    this.writer?.ensureReadyRejected(reason);
    if (!this.inFlightWrite && !this.inFlightClose && this.controller.started) this.finishErroring();
  }

  finishErroring() {
    this.state = 'errored';
    this.controller.errorSteps();
    for (const request of this.writeRequests) request.reject(this.storedError);
    this.writeRequests = [];
    const abort = this.pendingAbort;
    if (!abort) {
      this.rejectCloseAndClosed();
      return;
    }
    this.pendingAbort = undefined;
    if (abort.wasErroring) {
      abort.deferred.reject(this.storedError);
      this.rejectCloseAndClosed();
      return;
    }
    this.controller.abortSteps(abort.reason).then(
      () => {
        abort.deferred.resolve(undefined);
        this.rejectCloseAndClosed();
      },
      (/** @type {any} */ reason) => {
        abort.deferred.reject(reason);
        this.rejectCloseAndClosed();
      },
    );
  }

  rejectCloseAndClosed() {
    if (this.closeRequest) {
      this.closeRequest.reject(this.storedError);
      this.closeRequest = undefined;
    }
    if (this.writer) {
      this.writer.closed.reject(this.storedError);
      handled(this.writer.closed.promise);
    }
  }

  finishInFlightClose() {
    /** @type {Deferred} */ (this.inFlightClose).resolve(undefined);
    this.inFlightClose = undefined;
    if (this.state === 'erroring') {
      this.storedError = undefined;
      this.pendingAbort?.deferred.resolve(undefined);
      this.pendingAbort = undefined;
    }
    this.state = 'closed';
    this.writer?.closed.resolve(undefined);
  }

  /** @param {any} error */
  failInFlightClose(error) {
    /** @type {Deferred} */ (this.inFlightClose).reject(error);
    this.inFlightClose = undefined;
    this.pendingAbort?.deferred.reject(error);
    this.pendingAbort = undefined;
    this.dealWithRejection(error);
  }

  /** @param {boolean} backpressure */
  updateBackpressure(backpressure) {
    const writer = this.writer;
    if (writer && backpressure !== this.backpressure) {
      if (backpressure) writer.ready = deferred();
      else writer.ready.resolve(undefined);
    }
    this.backpressure = backpressure;
  }
}

/** The lock on a stream. https://streams.spec.whatwg.org/#default-writer-class */
class Writer {
  /** @type {Writable | undefined} */
  stream;
  /** @type {Deferred} */
  ready;
  /** @type {Deferred} */
  closed;

  /** @param {Writable} stream */
  constructor(stream) {
    this.stream = stream;
    stream.writer = this;
    const blocked = !stream.closeQueuedOrInFlight && stream.backpressure;
    switch (stream.state) {
      case 'writable':
        this.ready = blocked ? deferred() : resolved();
        this.closed = deferred();
        break;
      case 'erroring':
        this.ready = rejected(stream.storedError);
        this.closed = deferred();
        break;
      case 'closed':
        this.ready = resolved();
        this.closed = resolved();
        break;
      default:
        this.ready = rejected(stream.storedError);
        this.closed = rejected(stream.storedError);
    }
  }

  get desiredSize() {
    const stream = /** @type {Writable} */ (this.stream);
    if (stream.state === 'errored' || stream.state === 'erroring') return null;
    return stream.state === 'closed' ? 0 : stream.controller.desiredSize;
  }

  /** @param {any} chunk @returns {Promise<void>} */
  write(chunk) {
    const stream = /** @type {Writable} */ (this.stream);
    const { controller } = stream;
    const size = controller.chunkSize(chunk);
    if (stream !== this.stream) return Promise.reject(released());
    if (stream.state === 'errored') return Promise.reject(stream.storedError);
    if (stream.closeQueuedOrInFlight || stream.state === 'closed') {
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: WritableStream is closed'));
    }
    if (stream.state === 'erroring') return Promise.reject(stream.storedError);
    const request = deferred();
    stream.writeRequests.push(request);
    controller.write(chunk, size);
    return request.promise;
  }

  /** @param {any} error */
  ensureReadyRejected(error) {
    this.ready.reject(error);
    handled(this.ready.promise);
    this.ready = rejected(error);
  }

  release() {
    const stream = this.stream;
    if (!stream) return;
    const error = typeError('ERR_INVALID_STATE', 'Invalid state: Writer has been released');
    this.ready.reject(error);
    handled(this.ready.promise);
    this.ready = rejected(error);
    this.closed.reject(error);
    handled(this.closed.promise);
    this.closed = rejected(error);
    stream.writer = undefined;
    this.stream = undefined;
  }
}

/** Feeds the sink. https://streams.spec.whatwg.org/#ws-default-controller-class */
class Controller {
  stream;
  queue = new Queue();
  highWaterMark;
  /** @type {((chunk: any) => number) | undefined} */
  size;
  started = false;
  abortController = new AbortController();
  /** @type {((chunk: any) => Promise<any>) | undefined} */
  sinkWrite = undefined;
  /** @type {(() => Promise<any>) | undefined} */
  sinkClose = undefined;
  /** @type {((reason: any) => Promise<any>) | undefined} */
  sinkAbort = undefined;
  /** @type {WritableStreamDefaultController | undefined} */
  #shell = undefined;

  /** @param {Writable} stream @param {number} mark @param {(chunk: any) => number} size */
  constructor(stream, mark, size) {
    this.stream = stream;
    this.highWaterMark = mark;
    this.size = size;
    stream.controller = this;
    stream.updateBackpressure(this.desiredSize <= 0);
  }

  get shell() {
    return (this.#shell ??= new WritableStreamDefaultController(INTERNAL, this));
  }

  get desiredSize() {
    return this.highWaterMark - this.queue.size;
  }

  /** @param {Promise<any>} startResult */
  startedBy(startResult) {
    startResult.then(
      () => {
        this.started = true;
        this.advance();
      },
      (reason) => {
        this.started = true;
        this.stream.dealWithRejection(reason);
      },
    );
  }

  #clearAlgorithms() {
    this.sinkWrite = undefined;
    this.sinkClose = undefined;
    this.sinkAbort = undefined;
    this.size = undefined;
  }

  errorSteps() {
    this.queue.clear();
  }

  /** @param {any} reason @returns {Promise<any>} */
  abortSteps(reason) {
    const result = this.sinkAbort ? this.sinkAbort(reason) : Promise.resolve();
    this.#clearAlgorithms();
    return result;
  }

  close() {
    this.queue.add(CLOSE, 0);
    this.advance();
  }

  /** @param {any} chunk */
  chunkSize(chunk) {
    if (!this.size) return 1;
    try {
      return this.size(chunk);
    } catch (error) {
      this.errorIfNeeded(error);
      return 1;
    }
  }

  /** @param {any} chunk @param {number} size */
  write(chunk, size) {
    try {
      this.queue.add(chunk, size);
    } catch (error) {
      this.errorIfNeeded(error);
      return;
    }
    const { stream } = this;
    if (!stream.closeQueuedOrInFlight && stream.state === 'writable')
      stream.updateBackpressure(this.desiredSize <= 0);
    this.advance();
  }

  advance() {
    const { stream } = this;
    if (!this.started || stream.inFlightWrite) return;
    if (stream.state === 'erroring') {
      stream.finishErroring();
      return;
    }
    if (this.queue.length === 0) return;
    const value = this.queue.peek();
    if (value === CLOSE) this.#processClose();
    else this.#processWrite(value);
  }

  #processClose() {
    const { stream } = this;
    stream.inFlightClose = stream.closeRequest;
    stream.closeRequest = undefined;
    this.queue.take();
    const result = this.sinkClose ? this.sinkClose() : Promise.resolve();
    this.#clearAlgorithms();
    result.then(
      () => stream.finishInFlightClose(),
      (reason) => stream.failInFlightClose(reason),
    );
  }

  /** @param {any} chunk */
  #processWrite(chunk) {
    const { stream } = this;
    const request = /** @type {Deferred} */ (stream.writeRequests.shift());
    stream.inFlightWrite = request;
    const result = this.sinkWrite ? this.sinkWrite(chunk) : Promise.resolve();
    result.then(
      () => {
        request.resolve(undefined);
        stream.inFlightWrite = undefined;
        this.queue.take();
        if (!stream.closeQueuedOrInFlight && stream.state === 'writable')
          stream.updateBackpressure(this.desiredSize <= 0);
        this.advance();
      },
      (reason) => {
        if (stream.state === 'writable') this.#clearAlgorithms();
        request.reject(reason);
        stream.inFlightWrite = undefined;
        stream.dealWithRejection(reason);
      },
    );
  }

  /** @param {any} error */
  errorIfNeeded(error) {
    if (this.stream.state === 'writable') this.error(error);
  }

  /** @param {any} error */
  error(error) {
    this.#clearAlgorithms();
    this.stream.startErroring(error);
  }
}

/**
 * A stream into Java or another shell.
 *
 * @param {{ write?: (chunk: any) => any, close?: () => any, abort?: (reason: any) => any }} sink
 * @param {Promise<any>} started
 * @param {number} [mark]
 * @param {(chunk: any) => number} [size]
 */
function writable(sink, started, mark = 1, size = () => 1) {
  const stream = new Writable();
  const controller = new Controller(stream, mark, size);
  const { write, close, abort } = sink;
  controller.sinkWrite = write && ((chunk) => promised(() => write(chunk)));
  controller.sinkClose = close && (() => promised(close));
  controller.sinkAbort = abort && ((reason) => promised(() => abort(reason)));
  controller.startedBy(started);
  return stream;
}

class WritableStream {
  #stream;

  /** @param {any} [sink] @param {any} [strategy] */
  constructor(sink, strategy) {
    this.#stream = sink === INTERNAL ? /** @type {Writable} */ (strategy) : fromSink(sink, strategy);
    this.#stream.shell = this;
  }

  get locked() {
    return this.#stream.locked;
  }

  /** @param {any} [reason] @returns {Promise<void>} */
  abort(reason) {
    if (this.#stream.locked)
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: WritableStream is locked'));
    return this.#stream.abort(reason);
  }

  /** @returns {Promise<void>} */
  close() {
    if (this.#stream.locked)
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: WritableStream is locked'));
    if (this.#stream.closeQueuedOrInFlight) return Promise.reject(closing());
    return this.#stream.close();
  }

  getWriter() {
    return new WritableStreamDefaultWriter(this);
  }

  /** @param {any} value @returns {Writable | undefined} */
  static stateOf(value) {
    return typeof value === 'object' && value !== null && #stream in value ? value.#stream : undefined;
  }
}
const { stateOf: writableOf } = WritableStream;
delete (/** @type {any} */ (WritableStream).stateOf);
asInterface(WritableStream);

/** @param {Writable} stream @returns {WritableStream} */
function shellOf(stream) {
  return stream.shell ?? new WritableStream(INTERNAL, stream);
}

/** @param {any} sink @param {any} strategy */
function fromSink(sink, strategy) {
  if (sink?.type !== undefined) {
    throw Object.assign(
      new RangeError(`The argument 'sink.type' is invalid. Received ${String(sink.type)}`),
      { code: 'ERR_INVALID_ARG_VALUE' },
    );
  }
  const start = algorithm(sink, 'start');
  const write = algorithm(sink, 'write');
  const close = algorithm(sink, 'close');
  const abort = algorithm(sink, 'abort');
  const stream = new Writable();
  const controller = new Controller(stream, highWaterMark(strategy, 1), sizeOf(strategy));
  const { shell } = controller;
  controller.sinkWrite = write && ((chunk) => promised(() => write(chunk, shell)));
  controller.sinkClose = close && (() => promised(close));
  controller.sinkAbort = abort && ((reason) => promised(() => abort(reason)));
  controller.startedBy(Promise.resolve(start?.(shell)));
  return stream;
}

class WritableStreamDefaultController {
  #controller;

  /** @param {symbol} key @param {Controller} controller */
  constructor(key, controller) {
    onlyInside(key);
    this.#controller = controller;
  }

  get signal() {
    return this.#controller.abortController.signal;
  }

  /** @param {any} [error] */
  error(error) {
    this.#controller.errorIfNeeded(error);
  }
}
asInterface(WritableStreamDefaultController);

class WritableStreamDefaultWriter {
  #writer;

  /** @param {any} stream */
  constructor(stream) {
    const state = writableOf(stream);
    if (!state)
      throw typeError('ERR_INVALID_ARG_TYPE', 'The "stream" argument must be an instance of WritableStream.');
    this.#writer = state.lock();
  }

  get closed() {
    return this.#writer.closed.promise;
  }

  get ready() {
    return this.#writer.ready.promise;
  }

  get desiredSize() {
    if (!this.#writer.stream) throw released();
    return this.#writer.desiredSize;
  }

  /** @param {any} [reason] @returns {Promise<void>} */
  abort(reason) {
    return this.#writer.stream ? this.#writer.stream.abort(reason) : Promise.reject(released());
  }

  /** @returns {Promise<void>} */
  close() {
    const { stream } = this.#writer;
    if (!stream) return Promise.reject(released());
    return stream.closeQueuedOrInFlight ? Promise.reject(closing()) : stream.close();
  }

  /** @param {any} [chunk] @returns {Promise<void>} */
  write(chunk) {
    return this.#writer.stream ? this.#writer.write(chunk) : Promise.reject(released());
  }

  releaseLock() {
    this.#writer.release();
  }
}
asInterface(WritableStreamDefaultWriter);

function released() {
  return typeError('ERR_INVALID_STATE', 'Invalid state: Writer is not bound to a WritableStream');
}

function closing() {
  return typeError('ERR_INVALID_STATE', 'Invalid state: Failure to close WritableStream');
}

module.exports = {
  WritableStream,
  WritableStreamDefaultController,
  WritableStreamDefaultWriter,
  writable,
  writableOf,
  shellOf,
  noop,
};
