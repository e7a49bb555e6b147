'use strict';
// https://nodejs.org/api/events.html#class-eventemitter. A function, not a class: packages call it on objects of their own.
const { checkFunction, invalidType, outOfRange, withCode } = require('./errors.cjs');

/** @typedef {(...values: any[]) => any} Listener */

const errorMonitor = Symbol('events.errorMonitor');
const captureRejectionSymbol = Symbol.for('nodejs.rejection');
const kCapture = Symbol('kCapture');
let defaultMaxListeners = 10;

/** @this {any} @param {{ captureRejections?: boolean }} [options] */
function EventEmitter(options) {
  init(this, options);
}
EventEmitter.prototype._events = /** @type {any} */ (undefined);
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = /** @type {any} */ (undefined);
EventEmitter.prototype[kCapture] = false;

/** @param {any} emitter @param {any} [options] */
function init(emitter, options) {
  if (emitter._events === undefined || emitter._events === Object.getPrototypeOf(emitter)._events) {
    emitter._events = Object.create(null);
    emitter._eventsCount = 0;
  }
  emitter._maxListeners = emitter._maxListeners || undefined;
  if (options?.captureRejections !== undefined) {
    if (typeof options.captureRejections !== 'boolean') {
      throw invalidType('options.captureRejections', 'of type boolean', options.captureRejections);
    }
    emitter[kCapture] = options.captureRejections;
  } else {
    emitter[kCapture] = EventEmitter.prototype[kCapture];
  }
}

/** @param {any} listener */
function checkListener(listener) {
  checkFunction(listener, 'listener');
}

/** One listener is kept as it is, several as a list. @param {any} emitter @param {string | symbol} type
 * @returns {Listener[]} */
function listOf(emitter, type) {
  const found = emitter._events?.[type];
  return found === undefined ? [] : typeof found === 'function' ? [found] : found;
}

/** @param {any} emitter @param {string | symbol} type @param {Listener} listener @param {boolean} first */
function add(emitter, type, listener, first) {
  checkListener(listener);
  if (emitter._events === undefined) {
    emitter._events = Object.create(null);
    emitter._eventsCount = 0;
  } else if (emitter._events.newListener !== undefined) {
    emitter.emit('newListener', type, /** @type {any} */ (listener).listener ?? listener);
  }
  const existing = emitter._events[type];
  if (existing === undefined) {
    emitter._events[type] = listener;
    emitter._eventsCount++;
    return emitter;
  }
  /** @type {any} */
  let list = existing;
  if (typeof existing === 'function') {
    list = emitter._events[type] = first ? [listener, existing] : [existing, listener];
  } else if (first) list.unshift(listener);
  else list.push(listener);
  const most = emitter.getMaxListeners();
  if (most > 0 && list.length > most && !list.warned) {
    list.warned = true;
    warnOfLeak(emitter, type, list.length, most);
  }
  return emitter;
}

/** @param {any} emitter @param {string | symbol} type @param {number} count @param {number} most */
function warnOfLeak(emitter, type, count, most) {
  const warning = Object.assign(
    new Error(
      `Possible EventEmitter memory leak detected. ${count} ${String(type)} listeners ` +
        `added to ${emitter.constructor?.name ?? 'EventEmitter'}. MaxListeners is ${most}. ` +
        'Use emitter.setMaxListeners() to increase limit',
    ),
    { name: 'MaxListenersExceededWarning', emitter, type, count },
  );
  require('./process.cjs').emitWarning(warning);
}

/** @param {any} emitter @param {string | symbol} type @param {Listener} listener */
function onceOf(emitter, type, listener) {
  checkListener(listener);
  let fired = false;
  /** @param {any[]} values */
  function wrapper(...values) {
    if (fired) return undefined;
    fired = true;
    emitter.removeListener(type, wrapper);
    return Reflect.apply(listener, emitter, values);
  }
  wrapper.listener = listener;
  return wrapper;
}

/** An `error` that nobody listens to is thrown. @param {any} error */
function throwUnheard(error) {
  if (error instanceof Error) throw error;
  let shown;
  try {
    shown = require('./inspect.cjs').inspect(error);
  } catch {
    shown = String(error);
  }
  throw withCode(
    Object.assign(new Error(`Unhandled error. (${shown})`), { context: error }),
    'ERR_UNHANDLED_ERROR',
  );
}

/** @param {any} emitter @param {any} result @param {string | symbol} type @param {any[]} values */
function capture(emitter, result, type, values) {
  if (typeof result?.then !== 'function') return;
  result.then(undefined, (/** @type {any} */ error) =>
    require('./process.cjs').nextTick(() => {
      if (typeof emitter[captureRejectionSymbol] === 'function') {
        emitter[captureRejectionSymbol](error, type, ...values);
        return;
      }
      // Not again from the listeners of `error`.
      const before = emitter[kCapture];
      emitter[kCapture] = false;
      try {
        emitter.emit('error', error);
      } finally {
        emitter[kCapture] = before;
      }
    }),
  );
}

const methods = {
  /** @this {any} @param {number} count */
  setMaxListeners(count) {
    checkCount(count, 'setMaxListeners');
    this._maxListeners = count;
    return this;
  },
  /** @this {any} */
  getMaxListeners() {
    return this._maxListeners === undefined ? defaultMaxListeners : this._maxListeners;
  },
  /** @this {any} @param {string | symbol} type @param {any[]} values */
  emit(type, ...values) {
    const events = this._events;
    if (type === 'error') {
      if (events?.[errorMonitor] !== undefined) this.emit(errorMonitor, ...values);
      if (events?.error === undefined) throwUnheard(values[0]);
    }
    const found = events?.[type];
    if (found === undefined) return false;
    if (typeof found === 'function') {
      const result = Reflect.apply(found, this, values);
      if (this[kCapture] && result !== undefined) capture(this, result, type, values);
      return true;
    }
    for (const listener of found.slice()) {
      const result = Reflect.apply(listener, this, values);
      if (this[kCapture] && result !== undefined) capture(this, result, type, values);
    }
    return true;
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  addListener(type, listener) {
    return add(this, type, listener, false);
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  on(type, listener) {
    return add(this, type, listener, false);
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  prependListener(type, listener) {
    return add(this, type, listener, true);
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  once(type, listener) {
    return this.on(type, onceOf(this, type, listener));
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  prependOnceListener(type, listener) {
    return this.prependListener(type, onceOf(this, type, listener));
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  removeListener(type, listener) {
    checkListener(listener);
    const list = listOf(this, type);
    let at = list.length - 1;
    while (at >= 0 && list[at] !== listener && /** @type {any} */ (list[at]).listener !== listener) at--;
    if (at < 0) return this;
    const removed = /** @type {any} */ (list[at]);
    if (list.length === 1) drop(this, type);
    else if (list.length === 2) this._events[type] = list[1 - at];
    else list.splice(at, 1);
    if (this._events.removeListener !== undefined)
      this.emit('removeListener', type, removed.listener ?? listener);
    return this;
  },
  /** @this {any} @param {string | symbol} type @param {Listener} listener */
  off(type, listener) {
    return this.removeListener(type, listener);
  },
  /** @this {any} @param {string | symbol} [type] */
  removeAllListeners(type) {
    if (this._events === undefined) return this;
    if (this._events.removeListener === undefined) {
      if (arguments.length > 0) drop(this, /** @type {string} */ (type));
      else {
        this._events = Object.create(null);
        this._eventsCount = 0;
      }
      return this;
    }
    if (arguments.length === 0) {
      for (const key of Reflect.ownKeys(this._events))
        if (key !== 'removeListener') this.removeAllListeners(key);
      this.removeAllListeners('removeListener');
      return this;
    }
    const key = /** @type {string} */ (type);
    for (const listener of listOf(this, key).slice().reverse()) this.removeListener(key, listener);
    return this;
  },
  /** @this {any} @param {string | symbol} type */
  listeners(type) {
    return listOf(this, type).map((it) => /** @type {any} */ (it).listener ?? it);
  },
  /** @this {any} @param {string | symbol} type */
  rawListeners(type) {
    return listOf(this, type).slice();
  },
  /** @this {any} @param {string | symbol} type @param {Listener} [listener] */
  listenerCount(type, listener) {
    const list = listOf(this, type);
    if (listener === undefined || listener === null) return list.length;
    return list.filter((it) => it === listener || /** @type {any} */ (it).listener === listener).length;
  },
  /** @this {any} */
  eventNames() {
    return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
  },
};
for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(EventEmitter.prototype, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** @param {any} emitter @param {string | symbol} type */
function drop(emitter, type) {
  if (emitter._events[type] === undefined) return;
  delete emitter._events[type];
  emitter._eventsCount--;
}

/** @param {any} count @param {string} name */
function checkCount(count, name) {
  if (typeof count !== 'number') throw invalidType(name, 'of type number', count);
  if (!(count >= 0)) throw outOfRange(name, '>= 0', count);
}

/** @param {any} value */
function isTarget(value) {
  return typeof value?.addEventListener === 'function' && typeof value.on !== 'function';
}

/** @param {any} emitter */
function checkEmitter(emitter) {
  if (typeof emitter?.on !== 'function' && !isTarget(emitter)) {
    throw invalidType('emitter', 'an instance of EventEmitter', emitter);
  }
}

Object.assign(EventEmitter, {
  EventEmitter,
  errorMonitor,
  captureRejectionSymbol,
  usingDomains: false,
  /** @this {any} @param {any} [options] */
  init(options) {
    init(this, options);
  },
  /** @param {any} emitter @param {string} type */
  getEventListeners(emitter, type) {
    if (typeof emitter?.listeners === 'function') return emitter.listeners(type);
    throw invalidType('emitter', 'an instance of EventEmitter', emitter);
  },
  /** @param {any} emitter */
  getMaxListeners(emitter) {
    if (typeof emitter?.getMaxListeners === 'function') return emitter.getMaxListeners();
    throw invalidType('emitter', 'an instance of EventEmitter', emitter);
  },
  /** @param {number} [count] @param {any[]} targets */
  setMaxListeners(count = defaultMaxListeners, ...targets) {
    checkCount(count, 'setMaxListeners');
    if (targets.length === 0) defaultMaxListeners = count;
    for (const target of targets) target.setMaxListeners?.(count);
  },
  /** @param {any} emitter @param {string} type */
  listenerCount: (emitter, type) => methods.listenerCount.call(emitter, type),
  /** @param {AbortSignal} signal @param {Listener} listener */
  addAbortListener(signal, listener) {
    if (signal.aborted) queueMicrotask(() => listener());
    else signal.addEventListener('abort', listener, { once: true });
    return {
      [/** @type {any} */ (Symbol).dispose ?? Symbol.for('nodejs.dispose')]: () =>
        signal.removeEventListener('abort', listener),
    };
  },
  once,
  on,
});
Object.defineProperties(EventEmitter, {
  defaultMaxListeners: {
    get: () => defaultMaxListeners,
    set(count) {
      checkCount(count, 'defaultMaxListeners');
      defaultMaxListeners = count;
    },
    enumerable: true,
  },
  captureRejections: {
    get: () => EventEmitter.prototype[kCapture],
    set(value) {
      if (typeof value !== 'boolean')
        throw invalidType('EventEmitter.captureRejections', 'of type boolean', value);
      EventEmitter.prototype[kCapture] = value;
    },
    enumerable: true,
  },
});

class AbortError extends Error {
  code = 'ABORT_ERR';

  /** @param {any} cause */
  constructor(cause) {
    super('The operation was aborted', cause === undefined ? undefined : { cause });
    this.name = 'AbortError';
  }
}

/** Listens with either kind of emitter; returns what stops it. @param {any} emitter @param {string} type
 * @param {Listener} listener @param {boolean} [single] @returns {() => void} */
function listen(emitter, type, listener, single = false) {
  if (isTarget(emitter)) {
    emitter.addEventListener(type, listener, { once: single });
    return () => emitter.removeEventListener(type, listener);
  }
  if (single) emitter.once(type, listener);
  else emitter.on(type, listener);
  return () => emitter.removeListener(type, listener);
}

/** The next event's values. @param {any} emitter @param {any} type @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<any[]>} */
async function once(emitter, type, options) {
  checkEmitter(emitter);
  const signal = options?.signal;
  if (signal?.aborted) throw new AbortError(signal.reason);
  return new Promise((resolve, reject) => {
    /** @type {(() => void)[]} */
    const stops = [];
    /** @param {() => void} settle */
    const end = (settle) => {
      for (const stop of stops) stop();
      settle();
    };
    stops.push(listen(emitter, type, (...values) => end(() => resolve(values)), true));
    if (type !== 'error' && !isTarget(emitter)) {
      stops.push(listen(emitter, 'error', (error) => end(() => reject(error)), true));
    }
    if (signal)
      stops.push(listen(signal, 'abort', () => end(() => reject(new AbortError(signal.reason))), true));
  });
}

/** Each event's values, for `for await`. @param {any} emitter @param {any} type
 * @param {{ signal?: AbortSignal, close?: string[] }} [options] */
function on(emitter, type, options) {
  checkEmitter(emitter);
  const signal = options?.signal;
  if (signal?.aborted) throw new AbortError(signal.reason);
  /** @type {any[][]} */
  const events = [];
  /** @type {{ resolve: (result: any) => void, reject: (error: any) => void }[]} */
  const waiting = [];
  /** @type {{ error: any } | undefined} */
  let failure;
  let ended = false;
  /** @type {(() => void)[]} */
  const stops = [
    listen(emitter, type, (...values) => {
      const first = waiting.shift();
      if (first) first.resolve({ value: values, done: false });
      else events.push(values);
    }),
  ];
  if (type !== 'error' && !isTarget(emitter)) stops.push(listen(emitter, 'error', fail));
  for (const closing of options?.close ?? []) stops.push(listen(emitter, closing, end));
  if (signal) stops.push(listen(signal, 'abort', () => fail(new AbortError(signal.reason)), true));

  function stopAll() {
    ended = true;
    for (const stop of stops.splice(0)) stop();
  }
  /** @param {any} error */
  function fail(error) {
    stopAll();
    const first = waiting.shift();
    if (first) first.reject(error);
    else failure = { error };
    end();
  }
  function end() {
    stopAll();
    for (const one of waiting.splice(0)) one.resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }
  return {
    next() {
      const values = events.shift();
      if (values) return Promise.resolve({ value: values, done: false });
      if (failure) {
        const { error } = failure;
        failure = undefined;
        return Promise.reject(error);
      }
      if (ended) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return: end,
    /** @param {any} error */
    throw(error) {
      if (!(error instanceof Error))
        throw invalidType('EventEmitter.AsyncIterator', 'an instance of Error', error);
      fail(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

module.exports = EventEmitter;
