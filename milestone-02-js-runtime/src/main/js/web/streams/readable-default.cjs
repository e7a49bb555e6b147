'use strict';
// https://streams.spec.whatwg.org/#rs-default-controller-class
const { Queue } = require('./queue.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('../idl.cjs');

/** @typedef {InstanceType<typeof import('./readable.cjs').Readable>} Readable */
/** @typedef {InstanceType<typeof import('./readable.cjs').Reader>} Reader */
/** @typedef {import('./readable.cjs').ReadRequest} ReadRequest */

/** Fills a stream of any chunks from its source. */
class DefaultController {
  stream;
  queue = new Queue();
  /** @type {(() => Promise<any>) | undefined} */
  pull = undefined;
  /** @type {((reason: any) => Promise<any>) | undefined} */
  cancel = undefined;
  started = false;
  closeRequested = false;
  pulling = false;
  pullAgain = false;
  /** @type {ReadableStreamDefaultController | undefined} */
  #shell = undefined;

  /** @param {Readable} stream @param {number} highWaterMark @param {(chunk: any) => number} size */
  constructor(stream, highWaterMark, size) {
    this.stream = stream;
    this.highWaterMark = highWaterMark;
    /** @type {((chunk: any) => number) | undefined} */
    this.size = size;
    stream.controller = this;
  }

  get shell() {
    return (this.#shell ??= new ReadableStreamDefaultController(INTERNAL, this));
  }

  /** @param {Promise<any>} startResult */
  startedBy(startResult) {
    startResult.then(
      () => {
        this.started = true;
        this.callPullIfNeeded();
      },
      (reason) => this.error(reason),
    );
  }

  get desiredSize() {
    if (this.stream.state === 'errored') return null;
    return this.stream.state === 'closed' ? 0 : this.highWaterMark - this.queue.size;
  }

  get canCloseOrEnqueue() {
    return !this.closeRequested && this.stream.state === 'readable';
  }

  get #shouldPull() {
    if (!this.canCloseOrEnqueue || !this.started) return false;
    return this.stream.waiting > 0 || /** @type {number} */ (this.desiredSize) > 0;
  }

  callPullIfNeeded() {
    if (!this.#shouldPull) return;
    if (this.pulling) {
      this.pullAgain = true;
      return;
    }
    if (!this.pull) return;
    this.pulling = true;
    this.pull().then(
      () => {
        this.pulling = false;
        if (this.pullAgain) {
          this.pullAgain = false;
          this.callPullIfNeeded();
        }
      },
      (reason) => this.error(reason),
    );
  }

  #clearAlgorithms() {
    this.pull = undefined;
    this.cancel = undefined;
    this.size = undefined;
  }

  close() {
    if (!this.canCloseOrEnqueue) return;
    this.closeRequested = true;
    if (this.queue.length === 0) {
      this.#clearAlgorithms();
      this.stream.close();
    }
  }

  /** @param {any} chunk */
  enqueue(chunk) {
    if (!this.canCloseOrEnqueue) return;
    if (this.stream.waiting > 0) {
      this.stream.fulfil(chunk, false);
    } else {
      try {
        this.queue.add(chunk, /** @type {(chunk: any) => number} */ (this.size)(chunk));
      } catch (error) {
        this.error(error);
        throw error;
      }
    }
    this.callPullIfNeeded();
  }

  /** @param {any} error */
  error(error) {
    if (this.stream.state !== 'readable') return;
    this.queue.clear();
    this.#clearAlgorithms();
    this.stream.error(error);
  }

  /** @param {any} reason @returns {Promise<any>} */
  cancelSteps(reason) {
    this.queue.clear();
    const result = this.cancel ? this.cancel(reason) : Promise.resolve();
    this.#clearAlgorithms();
    return result;
  }

  /** @param {ReadRequest} request */
  pullSteps(request) {
    if (this.queue.length > 0) {
      const chunk = this.queue.take();
      if (this.closeRequested && this.queue.length === 0) {
        this.#clearAlgorithms();
        this.stream.close();
      } else {
        this.callPullIfNeeded();
      }
      request.chunk(chunk);
    } else {
      /** @type {Reader} */ (this.stream.reader).requests.push(request);
      this.callPullIfNeeded();
    }
  }

  releaseSteps() {}
}

class ReadableStreamDefaultController {
  #controller;

  /** @param {symbol} key @param {DefaultController} controller */
  constructor(key, controller) {
    onlyInside(key);
    this.#controller = controller;
  }

  get desiredSize() {
    return this.#controller.desiredSize;
  }

  close() {
    if (!this.#controller.canCloseOrEnqueue)
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Controller is already closed');
    this.#controller.close();
  }

  /** @param {any} [chunk] */
  enqueue(chunk) {
    if (!this.#controller.canCloseOrEnqueue)
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Controller is already closed');
    this.#controller.enqueue(chunk);
  }

  /** @param {any} [error] */
  error(error) {
    this.#controller.error(error);
  }
}
asInterface(ReadableStreamDefaultController);

module.exports = { DefaultController, ReadableStreamDefaultController };
