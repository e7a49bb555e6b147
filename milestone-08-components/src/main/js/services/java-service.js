// What `java:notes` exports: an object of functions that call Java and return promises.
() => {
  'use strict';

  /** @typedef {(...args: any[]) => { promise: Promise<any>, cancel: () => void }} Method */

  /**
   * Calls Java for the render that runs now; when that is given up, so is the call.
   *
   * @param {Method} method Java's half
   * @param {() => AbortSignal | null} signalNow
   * @param {any[]} args
   */
  function call(method, signalNow, args) {
    const signal = signalNow();
    if (signal?.aborted) return Promise.reject(signal.reason);
    let started;
    try {
      started = method(...args);
    } catch (error) {
      return Promise.reject(error);
    }
    const { promise, cancel } = started;
    if (signal) {
      const stop = () => cancel();
      const done = () => signal.removeEventListener('abort', stop);
      signal.addEventListener('abort', stop);
      promise.then(done, done);
    }
    return promise;
  }

  function service(
    /** @type {Record<string, Method>} */ methods,
    /** @type {() => AbortSignal | null} */ signalNow,
  ) {
    /** @type {Record<string, Function>} */
    const made = {};
    for (const [name, method] of Object.entries(methods)) {
      const function_ = (/** @type {any[]} */ ...args) => call(method, signalNow, args);
      made[name] = Object.defineProperty(function_, 'name', { value: name });
    }
    return Object.freeze(made);
  }

  return { service };
};
