'use strict';
// https://dom.spec.whatwg.org/#aborting-ongoing-activities
const { DOMException } = require('./dom-exception.cjs');
const { EventTarget, handlerProperty, trusted } = require('./events.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('./idl.cjs');

class AbortSignal extends EventTarget {
  /** @type {any} */
  #reason = undefined;
  /** Done before listeners hear of it: what fetch and pipes hang on. @type {Set<(reason: any) => void>} */
  #algorithms = new Set();
  /** The signals that `any()` made from this one. @type {Set<AbortSignal>} */
  #dependents = new Set();
  /** The plain signals behind one that `any()` made. @type {Set<AbortSignal>} */
  #sources = new Set();

  /** @param {unknown} [key] */
  constructor(key) {
    onlyInside(key);
    super();
  }

  get aborted() {
    return this.#reason !== undefined;
  }

  get reason() {
    return this.#reason;
  }

  throwIfAborted() {
    if (this.aborted) throw this.#reason;
  }

  /** @param {any} [reason] */
  static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const signal = new AbortSignal(INTERNAL);
    signal.#reason = reason;
    return signal;
  }

  /** @param {number} milliseconds */
  static timeout(milliseconds) {
    if (typeof milliseconds !== 'number')
      throw typeError('ERR_INVALID_ARG_TYPE', 'The "delay" argument must be of type number.');
    if (!(milliseconds >= 0 && milliseconds <= Number.MAX_SAFE_INTEGER)) {
      throw Object.assign(new RangeError(`The value of "delay" is out of range. Received ${milliseconds}`), {
        code: 'ERR_OUT_OF_RANGE',
      });
    }
    const signal = new AbortSignal(INTERNAL);
    const reason = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    /** @type {any} */
    const timer = setTimeout(() => signal.#abort(reason()), milliseconds);
    timer?.unref?.();
    return signal;
  }

  /** @param {Iterable<AbortSignal>} signals */
  static any(signals) {
    const all = [...signals];
    for (const signal of all) {
      if (!isAbortSignal(signal))
        throw typeError('ERR_INVALID_ARG_TYPE', 'The "signals" argument must hold AbortSignals.');
    }
    const result = new AbortSignal(INTERNAL);
    const done = all.find((signal) => signal.aborted);
    if (done) {
      result.#reason = done.#reason;
      return result;
    }
    for (const signal of all) {
      for (const source of signal.#sources.size ? signal.#sources : [signal]) {
        result.#sources.add(source);
        source.#dependents.add(result);
      }
    }
    return result;
  }

  /** @param {any} reason */
  #abort(reason) {
    if (this.aborted) return;
    this.#reason = reason;
    const dependents = [...this.#dependents].filter((signal) => !signal.aborted);
    for (const signal of dependents) signal.#reason = reason;
    this.#run();
    for (const signal of dependents) signal.#run();
  }

  #run() {
    const algorithms = [...this.#algorithms];
    this.#algorithms.clear();
    for (const algorithm of algorithms) algorithm(this.#reason);
    this.dispatchEvent(trusted('abort'));
    for (const source of this.#sources) source.#dependents.delete(this);
  }

  /** @param {unknown} value @returns {value is AbortSignal} */
  static is(value) {
    return typeof value === 'object' && value !== null && #algorithms in value;
  }

  /** @param {AbortSignal} signal @param {any} reason */
  static fire(signal, reason) {
    signal.#abort(reason);
  }

  /** @param {AbortSignal} signal @param {(reason: any) => void} algorithm @returns {() => void} forgets it again */
  static onAbort(signal, algorithm) {
    signal.#algorithms.add(algorithm);
    return () => signal.#algorithms.delete(algorithm);
  }
}
const { is: isAbortSignal, fire, onAbort } = AbortSignal;
for (const key of ['is', 'fire', 'onAbort']) delete (/** @type {any} */ (AbortSignal)[key]);
asInterface(AbortSignal);
handlerProperty(AbortSignal, 'abort');

class AbortController {
  #signal = new AbortSignal(INTERNAL);

  get signal() {
    return this.#signal;
  }

  /** @param {any} [reason] */
  abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    fire(this.#signal, reason);
  }
}
asInterface(AbortController);

module.exports = { AbortSignal, AbortController, isAbortSignal, onAbort };
