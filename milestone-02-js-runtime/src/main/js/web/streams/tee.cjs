'use strict';
// https://streams.spec.whatwg.org/#readable-stream-tee
const { ByteController } = require('./readable-bytes.cjs');
const { readable, readableBytes } = require('./readable-stream.cjs');
const { deferred, handled } = require('./queue.cjs');

/** @typedef {InstanceType<typeof import('./readable.cjs').Readable>} Readable */

/**
 * Two streams that each give every chunk of the first.
 *
 * @param {Readable} stream
 * @returns {[Readable, Readable]}
 */
function tee(stream) {
  return stream.controller instanceof ByteController ? teeBytes(stream) : teeDefault(stream);
}

/** What the two branches know of each other: the first is cancelled when both are. @param {Readable} stream */
function cancellation(stream) {
  const both = deferred();
  const canceled = [false, false];
  /** @type {any[]} */
  const reasons = [undefined, undefined];
  return {
    both,
    canceled,
    /** @param {0 | 1} branch @param {any} reason */
    cancel(branch, reason) {
      canceled[branch] = true;
      reasons[branch] = reason;
      if (canceled[1 - branch]) both.resolve(stream.cancel(reasons));
      return both.promise;
    },
  };
}

/** @param {Readable} stream @returns {[Readable, Readable]} */
function teeDefault(stream) {
  const reader = stream.lock();
  const { both, canceled, cancel } = cancellation(stream);
  let reading = false;
  let readAgain = false;
  const pull = () => {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    reader.read({
      chunk(/** @type {any} */ value) {
        queueMicrotask(() => {
          readAgain = false;
          branches.forEach((branch, i) => canceled[i] || branch.controller.enqueue(value));
          reading = false;
          if (readAgain) pull();
        });
      },
      close() {
        reading = false;
        branches.forEach((branch, i) => canceled[i] || branch.controller.close());
        if (!canceled[0] || !canceled[1]) both.resolve(undefined);
      },
      error() {
        reading = false;
      },
    });
  };
  /** @type {[Readable, Readable]} */
  const branches = [
    readable(pull, (reason) => cancel(0, reason)),
    readable(pull, (reason) => cancel(1, reason)),
  ];
  reader.closed.promise.catch((/** @type {any} */ reason) => {
    for (const branch of branches) branch.controller.error(reason);
    if (!canceled[0] || !canceled[1]) both.resolve(undefined);
  });
  handled(both.promise);
  return branches;
}

/**
 * Both branches stay byte streams; a branch's own buffer is not passed on, each gets a copy of its own.
 *
 * @param {Readable} stream
 * @returns {[Readable, Readable]}
 */
function teeBytes(stream) {
  const reader = stream.lock();
  const { both, canceled, cancel } = cancellation(stream);
  let reading = false;
  let readAgain = false;
  const pull = () => {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    reader.read({
      chunk(/** @type {any} */ value) {
        queueMicrotask(() => {
          readAgain = false;
          const copy = canceled[0] || canceled[1] ? value : value.slice();
          if (!canceled[0]) branches[0].controller.enqueue(value);
          if (!canceled[1]) branches[1].controller.enqueue(copy);
          reading = false;
          if (readAgain) pull();
        });
      },
      close() {
        reading = false;
        branches.forEach((branch, i) => {
          if (!canceled[i]) branch.controller.close();
          if (branch.controller.pendingPullIntos.length > 0) branch.controller.respond(0);
        });
        if (!canceled[0] || !canceled[1]) both.resolve(undefined);
      },
      error() {
        reading = false;
      },
    });
  };
  /** @type {[Readable, Readable]} */
  const branches = [
    readableBytes(pull, (reason) => cancel(0, reason)),
    readableBytes(pull, (reason) => cancel(1, reason)),
  ];
  reader.closed.promise.catch((/** @type {any} */ reason) => {
    for (const branch of branches) branch.controller.error(reason);
    if (!canceled[0] || !canceled[1]) both.resolve(undefined);
  });
  handled(both.promise);
  return branches;
}

module.exports = { tee };
