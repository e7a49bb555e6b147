'use strict';
// https://nodejs.org/api/async_context.html over the engine's AsyncContext, which carries values through await, and
// through the timers and callbacks of this runtime.
const { checkFunction, checkString, unsupported } = require('./errors.cjs');
const { AsyncContext } = /** @type {any} */ (globalThis);
const { Variable, Snapshot } = AsyncContext;

class AsyncLocalStorage {
  #options;
  #variable;

  /** @param {{ defaultValue?: any, name?: string }} [options] */
  constructor(options) {
    this.#options = options;
    this.#variable = new Variable(options);
  }

  get name() {
    return this.#options?.name ?? '';
  }

  /** @template {any[]} A @param {any} store @param {(...values: A) => any} callback @param {A} values */
  run(store, callback, ...values) {
    checkFunction(callback, 'callback');
    return this.#variable.run(store, callback, ...values);
  }

  /** @template {any[]} A @param {(...values: A) => any} callback @param {A} values */
  exit(callback, ...values) {
    return this.run(undefined, callback, ...values);
  }

  getStore() {
    return this.#variable.get();
  }

  /** What runs now has no store any more, until the next `run`. */
  disable() {
    this.#variable = new Variable(this.#options);
  }

  enterWith() {
    throw unsupported(
      'AsyncLocalStorage.enterWith()',
      'a store that nobody leaves again could reach another request. Use run(store, callback)',
    );
  }

  /** @param {(...values: any[]) => any} callback */
  static bind(callback) {
    return AsyncResource.bind(callback);
  }

  /** @returns {(callback: (...values: any[]) => any, ...values: any[]) => any} */
  static snapshot() {
    const snapshot = new Snapshot();
    return (callback, ...values) => {
      checkFunction(callback, 'callback');
      return snapshot.run(callback, ...values);
    };
  }
}

class AsyncResource {
  #snapshot = new Snapshot();

  /** @param {string} type */
  constructor(type) {
    checkString(type, 'type');
  }

  /** @param {(...values: any[]) => any} callback @param {any} [thisArg] @param {any[]} values */
  runInAsyncScope(callback, thisArg, ...values) {
    checkFunction(callback, 'fn');
    return this.#snapshot.run(() => Reflect.apply(callback, thisArg, values));
  }

  emitDestroy() {
    return this;
  }

  /** @param {(...values: any[]) => any} callback @param {any} [thisArg] */
  bind(callback, thisArg) {
    checkFunction(callback, 'fn');
    const resource = this;
    /** @this {any} @param {any[]} values */
    const bound = function (...values) {
      return resource.runInAsyncScope(callback, thisArg === undefined ? this : thisArg, ...values);
    };
    return Object.defineProperty(bound, 'length', { value: callback.length, configurable: true });
  }

  /** @param {(...values: any[]) => any} callback @param {string} [type] @param {any} [thisArg] */
  static bind(callback, type, thisArg) {
    return new AsyncResource(type || callback?.name || 'bound-anonymous-fn').bind(callback, thisArg);
  }
}

function createHook() {
  throw unsupported('async_hooks.createHook()', 'use AsyncLocalStorage');
}

module.exports = { AsyncLocalStorage, AsyncResource, createHook };
