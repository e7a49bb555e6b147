// MessageChannel and MessagePort (HTML standard, web messaging): each message is a task of its own. React's scheduler
// and server renderer step through their work with it.
(function (/** @type {(task: () => void) => void} */ execute) {
  'use strict';

  const key = Symbol('port');

  /** @this {any} */
  function MessagePort() {
    if (!made) throw new TypeError('Illegal constructor');
    this[key] = { other: undefined, queue: [], started: false, closed: false, handler: null, listeners: [] };
  }
  let made = false;

  function newPort() {
    made = true;
    try {
      return new /** @type {any} */ (MessagePort)();
    } finally {
      made = false;
    }
  }

  /** @param {any} port */
  function deliverSoon(port) {
    execute(function () {
      const state = port[key];
      if (!state.started || state.closed || state.queue.length === 0) return;
      const event = {
        type: 'message',
        data: state.queue.shift(),
        target: port,
        currentTarget: port,
        ports: [],
      };
      if (state.handler) state.handler.call(port, event);
      state.listeners.slice().forEach(function (/** @type {any} */ listener) {
        if (typeof listener === 'function') listener.call(port, event);
        else listener.handleEvent(event);
      });
    });
  }

  /** @type {Record<string, (this: any, ...values: any[]) => any>} */
  const methods = {
    postMessage(message) {
      const other = this[key].other;
      if (this[key].closed || !other) return;
      const simple = message === null || (typeof message !== 'object' && typeof message !== 'function');
      other[key].queue.push(
        simple || typeof globalThis.structuredClone !== 'function'
          ? message
          : globalThis.structuredClone(message)
      );
      if (other[key].started) deliverSoon(other);
    },
    start() {
      const state = this[key];
      if (state.started) return;
      state.started = true;
      for (let i = 0; i < state.queue.length; i++) deliverSoon(this);
    },
    close() {
      const state = this[key];
      state.closed = true;
      if (state.other) state.other[key].closed = true;
    },
    addEventListener(type, listener) {
      const listeners = this[key].listeners;
      if (type === 'message' && listener && listeners.indexOf(listener) < 0) listeners.push(listener);
    },
    removeEventListener(type, listener) {
      const listeners = this[key].listeners;
      const at = type === 'message' ? listeners.indexOf(listener) : -1;
      if (at >= 0) listeners.splice(at, 1);
    },
    ref() {
      return this;
    },
    unref() {
      return this;
    },
  };
  Object.keys(methods).forEach(function (name) {
    Object.defineProperty(MessagePort.prototype, name, {
      value: methods[name],
      writable: true,
      configurable: true,
    });
  });
  Object.defineProperty(/** @type {any} */ (MessagePort.prototype), 'onmessage', {
    configurable: true,
    get() {
      return this[key].handler;
    },
    set(handler) {
      this[key].handler = typeof handler === 'function' ? handler : null;
      // Setting a handler starts the port, as the standard says.
      this.start();
    },
  });

  /** @this {any} */
  function MessageChannel() {
    if (!(this instanceof MessageChannel)) {
      throw new TypeError("Class constructor MessageChannel cannot be invoked without 'new'");
    }
    const channel = /** @type {any} */ (this);
    channel.port1 = newPort();
    channel.port2 = newPort();
    channel.port1[key].other = channel.port2;
    channel.port2[key].other = channel.port1;
  }

  [MessagePort, MessageChannel].forEach(function (type) {
    Object.defineProperty(globalThis, type.name, { value: type, writable: true, configurable: true });
  });
});
