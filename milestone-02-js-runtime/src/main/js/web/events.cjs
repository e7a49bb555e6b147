'use strict';
// https://dom.spec.whatwg.org/#events
const { DOMException } = require('./dom-exception.cjs');
const { asInterface, needs } = require('./idl.cjs');
const clock = require('java:clock');

/** @typedef {{ target: EventTarget | null, dispatching: boolean, stopped: boolean, stoppedNow: boolean, cancelled: boolean, passive: boolean }} Flags */

class Event {
  #type;
  #bubbles;
  #cancelable;
  #composed;
  #timeStamp = clock.now();
  #trusted = false;
  /** @type {Flags} */
  #flags = {
    target: null,
    dispatching: false,
    stopped: false,
    stoppedNow: false,
    cancelled: false,
    passive: false,
  };

  /** @param {string} type @param {EventInit} [init] */
  constructor(type, init) {
    needs('Event', arguments, 1);
    this.#type = `${type}`;
    this.#bubbles = Boolean(init?.bubbles);
    this.#cancelable = Boolean(init?.cancelable);
    this.#composed = Boolean(init?.composed);
  }

  get type() {
    return this.#type;
  }

  get target() {
    return this.#flags.target;
  }

  get srcElement() {
    return this.#flags.target;
  }

  get currentTarget() {
    return this.#flags.dispatching ? this.#flags.target : null;
  }

  get eventPhase() {
    return this.#flags.dispatching ? 2 : 0;
  }

  get bubbles() {
    return this.#bubbles;
  }

  get cancelable() {
    return this.#cancelable;
  }

  get composed() {
    return this.#composed;
  }

  get defaultPrevented() {
    return this.#flags.cancelled;
  }

  get returnValue() {
    return !this.#flags.cancelled;
  }

  set returnValue(value) {
    if (!value) this.preventDefault();
  }

  get cancelBubble() {
    return this.#flags.stopped;
  }

  set cancelBubble(value) {
    if (value) this.#flags.stopped = true;
  }

  get timeStamp() {
    return this.#timeStamp;
  }

  get isTrusted() {
    return this.#trusted;
  }

  composedPath() {
    return this.#flags.dispatching ? [this.#flags.target] : [];
  }

  stopPropagation() {
    this.#flags.stopped = true;
  }

  stopImmediatePropagation() {
    this.#flags.stopped = true;
    this.#flags.stoppedNow = true;
  }

  preventDefault() {
    if (this.#cancelable && !this.#flags.passive) this.#flags.cancelled = true;
  }

  /** An event of the platform's own. @param {string} type */
  static trusted(type) {
    const event = new Event(type);
    event.#trusted = true;
    return event;
  }

  /** @param {any} event @returns {Flags | undefined} */
  static flagsOf(event) {
    return typeof event === 'object' && event !== null && #flags in event ? event.#flags : undefined;
  }
}
const { flagsOf, trusted } = Event;
delete (/** @type {any} */ (Event).flagsOf);
delete (/** @type {any} */ (Event).trusted);
asInterface(Event);
for (const [name, value] of Object.entries({
  NONE: 0,
  CAPTURING_PHASE: 1,
  AT_TARGET: 2,
  BUBBLING_PHASE: 3,
})) {
  Object.defineProperty(Event, name, { value, enumerable: true });
  Object.defineProperty(Event.prototype, name, { value, enumerable: true });
}

class CustomEvent extends Event {
  #detail;

  /** @param {string} type @param {CustomEventInit} [init] */
  constructor(type, init) {
    super(type, init);
    this.#detail = init?.detail ?? null;
  }

  get detail() {
    return this.#detail;
  }
}
asInterface(CustomEvent);

/** @typedef {{ type: string, callback: any, capture: boolean, once: boolean, passive: boolean, removed: boolean }} Listener */

class EventTarget {
  /** @type {Map<string, Listener[]>} */
  #listeners = new Map();

  /** @param {string} type @param {any} callback @param {boolean | AddEventListenerOptions} [options] */
  addEventListener(type, callback, options) {
    needs('addEventListener', arguments, 2);
    const { capture, once, passive, signal } = flatten(options);
    if (callback === null || callback === undefined || signal?.aborted) return;
    if (typeof callback !== 'function' && typeof callback !== 'object') {
      throw new TypeError(
        `The "listener" argument must be an instance of EventListener. Received ${String(callback)}`,
      );
    }
    const listeners = this.#of(`${type}`);
    if (listeners.some((it) => it.callback === callback && it.capture === capture)) return;
    const listener = { type: `${type}`, callback, capture, once, passive, removed: false };
    listeners.push(listener);
    signal?.addEventListener('abort', () => this.#remove(listener), { once: true });
  }

  /** @param {string} type @param {any} callback @param {boolean | EventListenerOptions} [options] */
  removeEventListener(type, callback, options) {
    needs('removeEventListener', arguments, 2);
    const { capture } = flatten(options);
    const listener = this.#of(`${type}`).find((it) => it.callback === callback && it.capture === capture);
    if (listener) this.#remove(listener);
  }

  /** @param {Event} event */
  dispatchEvent(event) {
    const flags = flagsOf(event);
    if (!flags) throw new TypeError('The "event" argument must be an instance of Event.');
    if (flags.dispatching)
      throw new DOMException('The event is already being dispatched', 'InvalidStateError');
    if (!(#listeners in this)) throw new TypeError('Value of "this" must be of type EventTarget');
    flags.target = this;
    flags.dispatching = true;
    for (const listener of [...this.#of(event.type)]) {
      if (listener.removed) continue;
      if (listener.once) this.#remove(listener);
      flags.passive = listener.passive;
      call(listener.callback, this, event);
      flags.passive = false;
      if (flags.stoppedNow) break;
    }
    flags.dispatching = false;
    flags.stopped = false;
    flags.stoppedNow = false;
    return !flags.cancelled;
  }

  /** @param {string} type @returns {Listener[]} */
  #of(type) {
    let listeners = this.#listeners.get(type);
    if (!listeners) this.#listeners.set(type, (listeners = []));
    return listeners;
  }

  /** @param {Listener} listener */
  #remove(listener) {
    listener.removed = true;
    const listeners = this.#of(listener.type);
    const index = listeners.indexOf(listener);
    if (index >= 0) listeners.splice(index, 1);
  }
}
asInterface(EventTarget);

/** @param {any} options */
function flatten(options) {
  if (typeof options !== 'object' || options === null) {
    return { capture: Boolean(options), once: false, passive: false, signal: undefined };
  }
  const { capture, once, passive, signal } = options;
  return { capture: Boolean(capture), once: Boolean(once), passive: Boolean(passive), signal };
}

/** @param {any} callback @param {EventTarget} target @param {Event} event */
function call(callback, target, event) {
  try {
    if (typeof callback === 'function') callback.call(target, event);
    else callback.handleEvent(event);
  } catch (error) {
    report(error);
  }
}

/** A listener's error is nobody's to catch: it surfaces as an uncaught one, after the event. @param {unknown} error */
function report(error) {
  setTimeout(() => {
    throw error;
  }, 0);
}

/**
 * Gives a class an `onabort`-like property.
 *
 * @param {any} type
 * @param {string} event
 */
function handlerProperty(type, event) {
  const handlers = new WeakMap();
  Object.defineProperty(type.prototype, `on${event}`, {
    configurable: true,
    enumerable: true,
    /** @this {EventTarget} */
    get() {
      return handlers.get(this)?.value ?? null;
    },
    /** @this {EventTarget} @param {any} value */
    set(value) {
      const known = handlers.get(this);
      const callable = typeof value === 'function' || (typeof value === 'object' && value !== null);
      if (known) {
        known.value = callable ? value : null;
        return;
      }
      if (!callable) return;
      const handler = { value };
      handlers.set(this, handler);
      /** @param {Event} e */
      const listener = (e) => typeof handler.value === 'function' && handler.value.call(this, e);
      this.addEventListener(event, listener);
    },
  });
}

module.exports = { Event, CustomEvent, EventTarget, handlerProperty, trusted };
