'use strict';
// https://streams.spec.whatwg.org/#ts
const { DefaultController } = require('./readable-default.cjs');
const { Readable } = require('./readable.cjs');
const { shellOf: readableShell } = require('./readable-stream.cjs');
const { writable, shellOf: writableShell } = require('./writable.cjs');
const { algorithm, deferred, highWaterMark, promised, sizeOf } = require('./queue.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('../idl.cjs');

/** @typedef {import('./queue.cjs').Deferred} Deferred */

/** The state machine behind a `TransformStream`: a writable end, a readable end, and a function between them. */
class Transform {
  readable = new Readable();
  /** @type {InstanceType<typeof DefaultController>} */
  output;
  /** @type {any} */
  writable;
  backpressure = true;
  backpressureChange = deferred();
  /** @type {((chunk: any) => Promise<any>) | undefined} */
  transform = undefined;
  /** @type {(() => Promise<any>) | undefined} */
  flush = undefined;
  /** @type {((reason: any) => Promise<any>) | undefined} */
  cancel = undefined;
  /** @type {Deferred | undefined} */
  finishing = undefined;

  /**
   * @param {Promise<any>} started
   * @param {{ mark: number, size: (chunk: any) => number }} writableStrategy
   * @param {{ mark: number, size: (chunk: any) => number }} readableStrategy
   */
  constructor(started, writableStrategy, readableStrategy) {
    this.writable = writable(
      {
        write: (chunk) => this.#write(chunk),
        close: () => this.#close(),
        abort: (reason) => this.#abort(reason),
      },
      started,
      writableStrategy.mark,
      writableStrategy.size,
    );
    this.output = new DefaultController(this.readable, readableStrategy.mark, readableStrategy.size);
    this.output.pull = () => this.#pull();
    this.output.cancel = (reason) => this.#cancelled(reason);
    this.output.startedBy(started);
  }

  /** @param {boolean} backpressure */
  setBackpressure(backpressure) {
    this.backpressureChange.resolve(undefined);
    this.backpressureChange = deferred();
    this.backpressure = backpressure;
  }

  /** @param {any} chunk */
  enqueue(chunk) {
    if (!this.output.canCloseOrEnqueue) {
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Unable to enqueue');
    }
    try {
      this.output.enqueue(chunk);
    } catch (error) {
      this.#errorWritableAndUnblock(error);
      throw this.readable.storedError;
    }
    const backpressure = this.#hasBackpressure();
    if (backpressure !== this.backpressure) this.setBackpressure(true);
  }

  #hasBackpressure() {
    const { output, readable } = this;
    return !(
      output.canCloseOrEnqueue &&
      (readable.waiting > 0 || /** @type {number} */ (output.desiredSize) > 0)
    );
  }

  terminate() {
    this.output.close();
    this.#errorWritableAndUnblock(typeError('ERR_INVALID_STATE', 'Invalid state: TransformStream ended'));
  }

  /** @param {any} error */
  error(error) {
    this.output.error(error);
    this.#errorWritableAndUnblock(error);
  }

  /** @param {any} error */
  #errorWritableAndUnblock(error) {
    this.#clearAlgorithms();
    this.writable.controller.errorIfNeeded(error);
    this.#unblockWrite();
  }

  #unblockWrite() {
    if (this.backpressure) this.setBackpressure(false);
  }

  #clearAlgorithms() {
    this.transform = undefined;
    this.flush = undefined;
    this.cancel = undefined;
  }

  /** @param {any} chunk @returns {Promise<any>} */
  #write(chunk) {
    if (!this.backpressure) return this.#perform(chunk);
    return this.backpressureChange.promise.then(() => {
      if (this.writable.state === 'erroring') throw this.writable.storedError;
      return this.#perform(chunk);
    });
  }

  /** @param {any} chunk @returns {Promise<any>} */
  #perform(chunk) {
    if (!this.transform) return Promise.resolve();
    return this.transform(chunk).catch((error) => {
      this.error(error);
      throw error;
    });
  }

  /** @param {any} reason @returns {Promise<any>} */
  #abort(reason) {
    if (this.finishing) return this.finishing.promise;
    const finishing = (this.finishing = deferred());
    const cancelled = promised(() => this.cancel?.(reason));
    this.#clearAlgorithms();
    cancelled.then(
      () => {
        if (this.readable.state === 'errored') {
          finishing.reject(this.readable.storedError);
        } else {
          this.output.error(reason);
          finishing.resolve(undefined);
        }
      },
      (error) => {
        this.output.error(error);
        finishing.reject(error);
      },
    );
    return finishing.promise;
  }

  /** @returns {Promise<any>} */
  #close() {
    if (this.finishing) return this.finishing.promise;
    const finishing = (this.finishing = deferred());
    const flushed = promised(() => this.flush?.());
    this.#clearAlgorithms();
    flushed.then(
      () => {
        if (this.readable.state === 'errored') {
          finishing.reject(this.readable.storedError);
        } else {
          this.output.close();
          finishing.resolve(undefined);
        }
      },
      (error) => {
        this.output.error(error);
        finishing.reject(error);
      },
    );
    return finishing.promise;
  }

  #pull() {
    this.setBackpressure(false);
    return this.backpressureChange.promise;
  }

  /** @param {any} reason @returns {Promise<any>} */
  #cancelled(reason) {
    if (this.finishing) return this.finishing.promise;
    const finishing = (this.finishing = deferred());
    const cancelled = promised(() => this.cancel?.(reason));
    this.#clearAlgorithms();
    cancelled.then(
      () => {
        if (this.writable.state === 'errored') {
          finishing.reject(this.writable.storedError);
        } else {
          this.writable.controller.errorIfNeeded(reason);
          this.#unblockWrite();
          finishing.resolve(undefined);
        }
      },
      (error) => {
        this.writable.controller.errorIfNeeded(error);
        this.#unblockWrite();
        finishing.reject(error);
      },
    );
    return finishing.promise;
  }
}

class TransformStream {
  #stream;

  /** @param {any} [transformer] @param {any} [writableStrategy] @param {any} [readableStrategy] */
  constructor(transformer, writableStrategy, readableStrategy) {
    for (const type of ['readableType', 'writableType']) {
      if (transformer?.[type] !== undefined) {
        throw Object.assign(new RangeError(`The argument 'transformer.${type}' is invalid.`), {
          code: 'ERR_INVALID_ARG_VALUE',
        });
      }
    }
    const start = algorithm(transformer, 'start');
    const transform = algorithm(transformer, 'transform');
    const flush = algorithm(transformer, 'flush');
    const cancel = algorithm(transformer, 'cancel');
    const started = deferred();
    this.#stream = new Transform(
      started.promise,
      { mark: highWaterMark(writableStrategy, 1), size: sizeOf(writableStrategy) },
      { mark: highWaterMark(readableStrategy, 0), size: sizeOf(readableStrategy) },
    );
    const stream = this.#stream;
    const controller = new TransformStreamDefaultController(INTERNAL, stream);
    stream.transform = transform
      ? (chunk) => promised(() => transform(chunk, controller))
      : (chunk) => promised(() => stream.enqueue(chunk));
    stream.flush = flush && (() => promised(() => flush(controller)));
    stream.cancel = cancel && ((reason) => promised(() => cancel(reason)));
    started.resolve(start?.(controller));
  }

  get readable() {
    return readableShell(this.#stream.readable);
  }

  get writable() {
    return writableShell(this.#stream.writable);
  }
}
asInterface(TransformStream);

class TransformStreamDefaultController {
  #stream;

  /** @param {symbol} key @param {Transform} stream */
  constructor(key, stream) {
    onlyInside(key);
    this.#stream = stream;
  }

  get desiredSize() {
    return this.#stream.output.desiredSize;
  }

  /** @param {any} [chunk] */
  enqueue(chunk) {
    this.#stream.enqueue(chunk);
  }

  /** @param {any} [reason] */
  error(reason) {
    this.#stream.error(reason);
  }

  terminate() {
    this.#stream.terminate();
  }
}
asInterface(TransformStreamDefaultController);

module.exports = { TransformStream, TransformStreamDefaultController };
