'use strict';
// https://streams.spec.whatwg.org/#readable-stream-pipe-to
const { isAbortSignal, onAbort } = require('../abort.cjs');
const { deferred, handled, noop } = require('./queue.cjs');
const { typeError } = require('../idl.cjs');

/** @typedef {InstanceType<typeof import('./readable.cjs').Readable>} Readable */

/**
 * Writes all that the source gives, as fast as the destination takes it.
 *
 * @param {Readable} source
 * @param {any} destination a `Writable`
 * @param {any} options
 * @returns {Promise<void>}
 */
function pipe(source, destination, options) {
  const preventClose = Boolean(options?.preventClose);
  const preventAbort = Boolean(options?.preventAbort);
  const preventCancel = Boolean(options?.preventCancel);
  const signal = options?.signal;
  if (signal !== undefined && !isAbortSignal(signal)) {
    throw typeError(
      'ERR_INVALID_ARG_TYPE',
      'The "options.signal" property must be an instance of AbortSignal.',
    );
  }
  return new Pipe(source, destination, { preventClose, preventAbort, preventCancel, signal }).start();
}

class Pipe {
  #source;
  #destination;
  #options;
  #reader;
  #writer;
  #done = deferred();
  #shuttingDown = false;
  /** @type {Promise<any>} */
  #currentWrite = Promise.resolve();
  #forgetSignal = noop;

  /** @param {Readable} source @param {any} destination @param {any} options */
  constructor(source, destination, options) {
    this.#source = source;
    this.#destination = destination;
    this.#options = options;
    this.#reader = source.lock();
    this.#writer = destination.lock();
    source.disturbed = true;
  }

  start() {
    const { signal } = this.#options;
    if (signal) {
      if (signal.aborted) {
        this.#aborted(signal.reason);
        return this.#done.promise;
      }
      this.#forgetSignal = onAbort(signal, (reason) => this.#aborted(reason));
    }
    this.#watch();
    this.#pump();
    return this.#done.promise;
  }

  /** Errors and closing, of either side, in the order of the standard. */
  #watch() {
    const { preventAbort, preventCancel, preventClose } = this.#options;
    const source = this.#source;
    const destination = this.#destination;
    const sourceErrored = (/** @type {any} */ error) =>
      preventAbort
        ? this.#shutdown(undefined, [error])
        : this.#shutdown(() => destination.abort(error), [error]);
    const sourceClosed = () =>
      preventClose ? this.#shutdown() : this.#shutdown(() => this.#closeDestination());
    const destinationErrored = (/** @type {any} */ error) =>
      preventCancel
        ? this.#shutdown(undefined, [error])
        : this.#shutdown(() => source.cancel(error), [error]);

    if (source.state === 'errored') sourceErrored(source.storedError);
    else if (destination.state === 'errored') destinationErrored(destination.storedError);
    else if (source.state === 'closed') sourceClosed();
    else if (destination.closeQueuedOrInFlight || destination.state === 'closed') {
      const error = typeError('ERR_INVALID_STATE', 'Invalid state: Destination WritableStream is closed');
      if (preventCancel) this.#shutdown(undefined, [error]);
      else this.#shutdown(() => source.cancel(error), [error]);
    }
    this.#reader.closed.promise.then(sourceClosed, sourceErrored);
    this.#writer.closed.promise.then(noop, destinationErrored);
  }

  async #pump() {
    while (!this.#shuttingDown) {
      if (this.#writer.desiredSize === null) return;
      if (this.#writer.desiredSize <= 0) {
        try {
          await this.#writer.ready.promise;
        } catch {
          return;
        }
        if (this.#shuttingDown) return;
      }
      if (!(await this.#step())) return;
    }
  }

  /** Moves one chunk; false at the end. @returns {Promise<boolean>} */
  #step() {
    const { promise, resolve } = deferred();
    this.#reader.read({
      chunk: (/** @type {any} */ value) => {
        // A microtask later, so that a chunk is not written inside the source's own enqueue().
        this.#currentWrite = Promise.resolve().then(() => handled(this.#writer.write(value)));
        this.#currentWrite = handled(this.#currentWrite);
        queueMicrotask(() => resolve(true));
      },
      close: () => resolve(false),
      error: () => resolve(false),
    });
    return promise;
  }

  #closeDestination() {
    const destination = this.#destination;
    if (destination.closeQueuedOrInFlight || destination.state === 'closed') return Promise.resolve();
    if (destination.state === 'errored') return Promise.reject(destination.storedError);
    return destination.close();
  }

  /** @param {any} reason */
  #aborted(reason) {
    const { preventAbort, preventCancel } = this.#options;
    this.#shutdown(() => {
      const actions = [];
      if (!preventAbort) {
        actions.push(
          this.#destination.state === 'writable' ? this.#destination.abort(reason) : Promise.resolve(),
        );
      }
      if (!preventCancel) {
        actions.push(this.#source.state === 'readable' ? this.#source.cancel(reason) : Promise.resolve());
      }
      return Promise.all(actions);
    }, [reason]);
  }

  /**
   * @param {() => Promise<any>} [action]
   * @param {[any]} [error]
   */
  #shutdown(action, error) {
    if (this.#shuttingDown) return;
    this.#shuttingDown = true;
    const destination = this.#destination;
    const waits = destination.state === 'writable' && !destination.closeQueuedOrInFlight;
    const act = () => {
      if (!action) this.#finalize(error);
      else
        action().then(
          () => this.#finalize(error),
          (newError) => this.#finalize([newError]),
        );
    };
    if (waits) this.#currentWrite.then(act, act);
    else act();
  }

  /** @param {[any]} [error] */
  #finalize(error) {
    this.#writer.release();
    this.#reader.release();
    this.#forgetSignal();
    if (error) this.#done.reject(error[0]);
    else this.#done.resolve(undefined);
  }
}

module.exports = { pipe };
