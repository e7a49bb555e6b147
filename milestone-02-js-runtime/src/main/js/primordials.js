// What Java needs of JavaScript's built-ins, taken once before any other script can change them. In the subset that
// every engine parses: no class, no rest parameters, no `for (const …)`.
(function () {
  'use strict';

  const undefinedValue = void 0;
  const { apply, construct, defineProperty } = Reflect;
  const slice = Array.prototype.slice;
  const { keys } = Object;
  const { isArray } = Array;
  const PromiseConstructor = Promise;
  const resolve = Promise.resolve.bind(Promise);
  const then = Promise.prototype.then;
  const uint8 = Uint8Array;
  const isView = ArrayBuffer.isView;
  const buffer = ArrayBuffer;
  const map = Map;
  const set = Set;
  const date = Date;
  const getTime = Date.prototype.getTime;
  const mapForEach = Map.prototype.forEach;
  const setForEach = Set.prototype.forEach;
  const bigint = BigInt;
  const string = String;
  const isPrototypeOf = Object.prototype.isPrototypeOf;
  const errorPrototype = Error.prototype;
  /** @type {Record<string, any>} */
  const errors = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
  // The Java exception that an error was made of.
  const causes = new WeakMap();
  // Promises that Java waits for.
  const awaited = new WeakSet();

  function isError(/** @type {any} */ value) {
    return typeof value === 'object' && value !== null && apply(isPrototypeOf, errorPrototype, [value]);
  }

  /** The ordinals of Primordials.Kind. */
  function kind(/** @type {any} */ value) {
    if (typeof value === 'function') return 1;
    if (typeof value !== 'object' || value === null) return 0;
    if (isArray(value)) return 2;
    if (value instanceof PromiseConstructor) return 3;
    if (value instanceof date) return 4;
    if (value instanceof map) return 5;
    if (value instanceof set) return 6;
    if (isView(value) || value instanceof buffer) return 7;
    if (isError(value)) return 8;
    return 9;
  }

  function text(/** @type {any} */ value) {
    try {
      return typeof value === 'symbol' ? value.toString() : string(value);
    } catch (e) {
      return '[object]';
    }
  }

  return {
    kind: kind,
    keys: keys,
    object: function () {
      return {};
    },
    array: function () {
      return [];
    },
    /** Makes an own property whatever its name, `__proto__` too. */
    define: function (/** @type {any} */ object, /** @type {any} */ key, /** @type {any} */ value) {
      defineProperty(object, key, { value: value, writable: true, enumerable: true, configurable: true });
    },
    get: function (/** @type {any} */ object, /** @type {any} */ key) {
      return object[key];
    },
    set: function (/** @type {any} */ object, /** @type {any} */ key, /** @type {any} */ value) {
      object[key] = value;
    },
    /** Calls a function with `this` and the arguments after it. */
    invoke: function (/** @type {any} */ body, /** @type {any} */ self) {
      return apply(body, self, apply(slice, arguments, [2]));
    },
    construct: function (/** @type {any} */ type) {
      return construct(type, apply(slice, arguments, [1]));
    },
    throwing: function (/** @type {any} */ value) {
      throw value;
    },
    date: function (/** @type {any} */ milliseconds) {
      return new date(milliseconds);
    },
    time: function (/** @type {any} */ value) {
      return apply(getTime, value, []);
    },
    bigint: function (/** @type {any} */ digits) {
      return bigint(digits);
    },
    /** The elements of a Map (key, value, key, value, …) or Set. */
    elements: function (/** @type {any} */ collection) {
      const found = /** @type {any[]} */ ([]);
      if (collection instanceof map) {
        apply(mapForEach, collection, [
          function (/** @type {any} */ value, /** @type {any} */ key) {
            found.push(key, value);
          },
        ]);
      } else {
        apply(setForEach, collection, [
          function (/** @type {any} */ value) {
            found.push(value);
          },
        ]);
      }
      return found;
    },
    /** A view of the same bytes as Uint8Array. */
    bytes: function (/** @type {any} */ value) {
      return isView(value) ? new uint8(value.buffer, value.byteOffset, value.byteLength) : new uint8(value);
    },
    newBytes: function (/** @type {any} */ length) {
      return new uint8(length);
    },
    hostFunction: function (/** @type {any} */ name, /** @type {any} */ body) {
      // A method, so that `new` throws; the name is what stack traces show.
      const made = {
        call() {
          return apply(body, undefinedValue, arguments);
        },
      }.call;
      defineProperty(made, 'name', { value: name, configurable: true });
      return made;
    },
    deferred: function () {
      const made = /** @type {any} */ ({});
      made.promise = new PromiseConstructor(function (/** @type {any} */ ok, /** @type {any} */ no) {
        made.resolve = ok;
        made.reject = no;
      });
      return made;
    },
    then: function (/** @type {any} */ promise, /** @type {any} */ ok, /** @type {any} */ no) {
      awaited.add(promise);
      apply(then, resolve(promise), [ok, no]);
    },
    isAwaited: function (/** @type {any} */ promise) {
      return awaited.has(promise);
    },
    error: function (/** @type {any} */ name, /** @type {any} */ message, /** @type {any} */ cause) {
      const type = errors[name];
      const made = /** @type {Error} */ (new (type || Error)(message));
      if (!type) {
        defineProperty(made, 'name', { value: name, writable: true, enumerable: false, configurable: true });
      }
      causes.set(made, cause);
      return made;
    },
    /** Name, message, stack and Java cause of what was thrown. */
    describe: function (/** @type {any} */ thrown) {
      if (!isError(thrown)) return [false, '', text(thrown), '', undefinedValue];
      try {
        return [true, text(thrown.name), text(thrown.message), text(thrown.stack || ''), causes.get(thrown)];
      } catch (e) {
        return [true, 'Error', '(its properties throw)', '', causes.get(thrown)];
      }
    },
    text: text,
  };
})();
