'use strict';
// https://streams.spec.whatwg.org/#queue-with-sizes and https://streams.spec.whatwg.org/#qs-api
const { asInterface, typeError } = require('../idl.cjs');

const noop = () => {};

/** Chunks with their sizes. Taken from the front without moving the rest. */
class Queue {
  /** @type {{ value: any, size: number }[]} */
  #items = [];
  #head = 0;
  size = 0;

  get length() {
    return this.#items.length - this.#head;
  }

  /** @param {any} value @param {number} size */
  add(value, size) {
    if (typeof size !== 'number' || Number.isNaN(size) || size < 0 || size === Infinity) {
      throw withRange(new RangeError("The argument 'size' is invalid. Received " + String(size)));
    }
    this.#items.push({ value, size });
    this.size += size;
  }

  take() {
    const item = /** @type {{ value: any, size: number }} */ (this.#items[this.#head]);
    this.#items[this.#head++] = /** @type {any} */ (undefined);
    if (this.#head > 32 && this.#head * 2 > this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    this.size = Math.max(0, this.size - item.size);
    return item.value;
  }

  peek() {
    return this.#items[this.#head]?.value;
  }

  clear() {
    this.#items = [];
    this.#head = 0;
    this.size = 0;
  }
}

/** @param {RangeError} error */
function withRange(error) {
  return Object.assign(error, { code: 'ERR_INVALID_ARG_VALUE' });
}

/**
 * https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark
 *
 * @param {any} strategy
 * @param {number} otherwise
 */
function highWaterMark(strategy, otherwise) {
  const given = strategy?.highWaterMark;
  if (given === undefined) return otherwise;
  const mark = Number(given);
  if (Number.isNaN(mark) || mark < 0) {
    throw withRange(
      new RangeError("The property 'strategy.highWaterMark' is invalid. Received " + String(given)),
    );
  }
  return mark;
}

/** @param {any} strategy @returns {(chunk: any) => number} */
function sizeOf(strategy) {
  const size = strategy?.size;
  if (size === undefined) return one;
  if (typeof size !== 'function') {
    throw typeError('ERR_INVALID_ARG_TYPE', 'The "strategy.size" property must be of type function.');
  }
  return (chunk) => Number(size(chunk));
}
const one = () => 1;

/**
 * The author's algorithm of that name, with the author's object as `this`.
 *
 * @param {any} source
 * @param {string} name
 * @returns {((...given: any[]) => any) | undefined}
 */
function algorithm(source, name) {
  const method = source?.[name];
  if (method === undefined) return undefined;
  if (typeof method !== 'function') {
    throw typeError('ERR_INVALID_ARG_TYPE', `The "${name}" property must be of type function.`);
  }
  return (...given) => Reflect.apply(method, source, given);
}

/** Calls, and makes a promise of the answer, or of the error. @param {(() => any) | undefined} body @returns {Promise<any>} */
function promised(body) {
  if (!body) return Promise.resolve();
  try {
    const result = body();
    return result instanceof Promise ? result : Promise.resolve(result);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** @typedef {{ promise: Promise<any>, resolve: (value?: any) => void, reject: (reason?: any) => void }} Deferred */

/** @returns {Deferred} */
function deferred() {
  return Promise.withResolvers();
}

/** A promise whose rejection is no news. @param {any} reason @returns {Deferred} */
function rejected(reason) {
  const it = deferred();
  it.reject(reason);
  handled(it.promise);
  return it;
}

/** @returns {Deferred} */
function resolved() {
  const it = deferred();
  it.resolve(undefined);
  return it;
}

/** Says that somebody knows: the rejection is not reported as unhandled. @template T @param {Promise<T>} promise */
function handled(promise) {
  promise.then(noop, noop);
  return promise;
}

class ByteLengthQueuingStrategy {
  #highWaterMark;

  /** @param {QueuingStrategyInit} init */
  constructor(init) {
    this.#highWaterMark = Number(markOf(init));
  }

  get highWaterMark() {
    return this.#highWaterMark;
  }

  get size() {
    return byteLength;
  }
}
asInterface(ByteLengthQueuingStrategy);
const byteLength = (/** @type {any} */ chunk) => chunk.byteLength;
Object.defineProperty(byteLength, 'name', { value: 'size' });

class CountQueuingStrategy {
  #highWaterMark;

  /** @param {QueuingStrategyInit} init */
  constructor(init) {
    this.#highWaterMark = Number(markOf(init));
  }

  get highWaterMark() {
    return this.#highWaterMark;
  }

  get size() {
    return count;
  }
}
asInterface(CountQueuingStrategy);
const count = () => 1;
Object.defineProperty(count, 'name', { value: 'size' });

/** @param {any} init */
function markOf(init) {
  if (typeof init !== 'object' || init === null) {
    throw typeError('ERR_INVALID_ARG_TYPE', 'The "init" argument must be of type object.');
  }
  if (init.highWaterMark === undefined) {
    throw typeError('ERR_MISSING_OPTION', 'options.highWaterMark is required');
  }
  return init.highWaterMark;
}

module.exports = {
  Queue,
  highWaterMark,
  sizeOf,
  algorithm,
  promised,
  deferred,
  rejected,
  resolved,
  handled,
  noop,
  ByteLengthQueuingStrategy,
  CountQueuingStrategy,
};
