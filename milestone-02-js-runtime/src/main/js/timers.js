// setTimeout and its like, as Node has them (https://nodejs.org/api/timers.html): handles are objects with ref(),
// unref() and refresh(), and stand for a number where one is asked for.
(function (
  // What Java gives: timers by their numbers, a task as soon as may be, a place for errors that nobody can catch.
  /** @type {(milliseconds: number, callback: () => void) => number} */ start,
  /** @type {(timer: number) => void} */ stop,
  /** @type {(timer: number, yes: boolean) => void} */ awaited,
  /** @type {(callback: () => void) => void} */ execute,
  /** @type {(error: unknown) => void} */ uncaught
) {
  'use strict';

  const apply = Reflect.apply;
  const slice = Array.prototype.slice;
  const resolved = Promise.resolve();
  const then = Promise.prototype.then;
  const { AsyncContext } = /** @type {any} */ (globalThis);
  const Snapshot = AsyncContext ? AsyncContext.Snapshot : undefined;
  // Handles by number, for those that were asked for theirs.
  /** @type {Map<number, any>} */
  const known = new Map();

  /** The callback as it will be called: with its arguments, in the async context of now.
   * @param {any} callback @param {any[]} values */
  function bound(callback, values) {
    if (typeof callback !== 'function') {
      const shown =
        callback === null || callback === undefined ? String(callback) : 'type ' + typeof callback;
      const error = /** @type {any} */ (
        new TypeError('The "callback" argument must be of type function. Received ' + shown)
      );
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    const snapshot = Snapshot ? new Snapshot() : undefined;
    return function () {
      if (snapshot) {
        snapshot.run(function () {
          apply(callback, undefined, values);
        });
      } else {
        apply(callback, undefined, values);
      }
    };
  }

  /** @this {any} @param {any} callback @param {any} delay @param {any[]} values @param {boolean} repeats */
  function Timeout(callback, delay, values, repeats) {
    const number = +delay;
    this._delay = number >= 1 && number <= 0x7fffffff ? Math.trunc(number) : 1;
    this._callback = bound(callback, values);
    this._repeats = repeats;
    this._awaited = true;
    this._number = 0;
    begin(this);
  }

  /** @param {any} timeout */
  function begin(timeout) {
    timeout._number = start(timeout._delay, function () {
      timeout._number = 0;
      if (timeout._repeats) {
        begin(timeout);
      } else {
        known.delete(timeout._primitive);
      }
      timeout._callback();
    });
    if (!timeout._awaited) awaited(timeout._number, false);
  }

  /** @param {any} timeout */
  function end(timeout) {
    timeout._repeats = false;
    known.delete(timeout._primitive);
    if (timeout._number) stop(timeout._number);
    timeout._number = 0;
  }

  /** @param {any} timeout @param {boolean} yes */
  function refer(timeout, yes) {
    timeout._awaited = yes;
    if (timeout._number) awaited(timeout._number, yes);
    return timeout;
  }

  define(Timeout.prototype, {
    ref() {
      return refer(this, true);
    },
    unref() {
      return refer(this, false);
    },
    hasRef() {
      return this._awaited;
    },
    refresh() {
      if (this._number) {
        stop(this._number);
        begin(this);
      }
      return this;
    },
    close() {
      end(this);
      return this;
    },
  });
  Object.defineProperty(Timeout.prototype, Symbol.toPrimitive, {
    value: /** @this {any} */ function () {
      if (!this._primitive) {
        this._primitive = this._number;
        known.set(this._primitive, this);
      }
      return this._primitive;
    },
  });

  /** @param {any} handle */
  function clear(handle) {
    if (handle instanceof Timeout) {
      end(handle);
    } else if (typeof handle === 'number' || typeof handle === 'string') {
      const timeout = known.get(+handle);
      if (timeout) end(timeout);
    }
  }

  /** @this {any} @param {any} callback @param {any[]} values */
  function Immediate(callback, values) {
    const immediate = this;
    const body = bound(callback, values);
    immediate._waits = true;
    execute(function () {
      if (immediate._waits) {
        immediate._waits = false;
        body();
      }
    });
  }

  define(Immediate.prototype, {
    ref() {
      return this;
    },
    unref() {
      return this;
    },
    hasRef() {
      return this._waits;
    },
  });

  /** @param {any} target @param {Record<string, any>} members */
  function define(target, members) {
    Object.keys(members).forEach(function (name) {
      Object.defineProperty(target, name, { value: members[name], writable: true, configurable: true });
    });
  }

  define(globalThis, {
    setTimeout: function setTimeout(/** @type {any} */ callback, /** @type {any} */ delay) {
      return new /** @type {any} */ (Timeout)(callback, delay, apply(slice, arguments, [2]), false);
    },
    setInterval: function setInterval(/** @type {any} */ callback, /** @type {any} */ delay) {
      return new /** @type {any} */ (Timeout)(callback, delay, apply(slice, arguments, [2]), true);
    },
    setImmediate: function setImmediate(/** @type {any} */ callback) {
      return new /** @type {any} */ (Immediate)(callback, apply(slice, arguments, [1]));
    },
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: function clearImmediate(/** @type {any} */ immediate) {
      if (immediate instanceof /** @type {any} */ (Immediate)) immediate._waits = false;
    },
    queueMicrotask: function queueMicrotask(/** @type {any} */ callback) {
      const body = bound(callback, []);
      apply(then, resolved, [
        function () {
          try {
            body();
          } catch (e) {
            uncaught(e);
          }
        },
      ]);
    },
  });
});
