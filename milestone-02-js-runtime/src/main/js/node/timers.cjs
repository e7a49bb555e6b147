'use strict';
// https://nodejs.org/api/timers.html: the globals, and promises of them.
const { DOMException } = require('../web/dom-exception.cjs');

/**
 * @template T
 * @param {(settle: () => void) => () => void} start begins to wait, returns what stops it
 * @param {T} value
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<T>}
 */
function waiting(start, value, options) {
  const signal = options?.signal;
  if (signal?.aborted) return Promise.reject(aborted(signal));
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      stop();
      reject(aborted(/** @type {AbortSignal} */ (signal)));
    };
    const stop = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** @param {AbortSignal} signal */
function aborted(signal) {
  const error = new Error('The operation was aborted', {
    cause: signal.reason ?? new DOMException('', 'AbortError'),
  });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}

const promises = {
  /** @param {number} [delay] @param {any} [value] @param {any} [options] */
  setTimeout(delay, value, options) {
    return waiting(
      (settle) => {
        const timer = globalThis.setTimeout(settle, delay);
        return () => clearTimeout(timer);
      },
      value,
      options,
    );
  },
  /** @param {any} [value] @param {any} [options] */
  setImmediate(value, options) {
    return waiting(
      (settle) => {
        const immediate = globalThis.setImmediate(settle);
        return () => clearImmediate(immediate);
      },
      value,
      options,
    );
  },
  /** @param {number} [delay] @param {any} [value] @param {any} [options] */
  async *setInterval(delay, value, options) {
    for (;;) yield await promises.setTimeout(delay, value, options);
  },
  scheduler: {
    /** @param {number} delay @param {any} [options] */
    wait: (delay, options) => promises.setTimeout(delay, undefined, options),
    yield: () => promises.setImmediate(),
  },
};

module.exports = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  promises,
};
