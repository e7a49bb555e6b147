// The second graph's side: what Java builds for React's own HTML renderer, out of the rendered tree (RENDERING.md).
(/** @type {any} */ reactDom, /** @type {any} */ fizz, /** @type {any} */ flight) => {
  'use strict';

  const ELEMENT = Symbol.for('react.transitional.element');
  const LAZY = Symbol.for('react.lazy');
  const ignore = () => {};

  /** React's client reads a thenable with a status at once. */
  function read(/** @type {any} */ thenable) {
    if (thenable.status === 'fulfilled') return thenable.value;
    if (thenable.status === 'rejected') throw thenable.reason;
    throw thenable;
  }

  const lazy = (/** @type {any} */ payload) => ({ $$typeof: LAZY, _payload: payload, _init: read });

  /** A promise that says how it ended, and what ends it. */
  function deferred() {
    /** @type {any} */
    let settle;
    /** @type {any} */
    let refuse;
    /** @type {any} */
    const promise = new Promise((resolve, reject) => {
      settle = resolve;
      refuse = reject;
    });
    promise.then(ignore, ignore); // nobody may come to read it
    promise.status = 'pending';
    return {
      promise,
      resolve(/** @type {any} */ value) {
        promise.status = 'fulfilled';
        promise.value = value;
        settle(value);
      },
      reject(/** @type {any} */ reason) {
        promise.status = 'rejected';
        promise.reason = reason;
        refuse(reason);
      },
    };
  }

  const WITHHELD =
    'An error occurred in the Server Components render. The specific message is omitted in production builds to ' +
    'avoid leaking sensitive details. A digest property is included on this error instance which may provide ' +
    'additional details about the nature of the error.';

  /** @param {any} digest what the server's log knows it by; name, message and stack are told in development only */
  function failure(
    /** @type {any} */ digest,
    name = 'Error',
    message = WITHHELD,
    stack = `${name}: ${message}`,
  ) {
    /** @type {any} */
    const error = new Error(message);
    if (name !== 'Error') error.name = name;
    error.stack = stack;
    error.digest = digest;
    return error;
  }

  /** Hints go to React's renderer of this graph, if it is at work (WIRE-FORMAT §4). */
  const dom = reactDom.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE.d;

  function hint(/** @type {any} */ code, /** @type {any} */ payload) {
    const list = typeof payload === 'string' ? [payload] : payload;
    switch (code) {
      case 'D':
      case 'C':
      case 'L':
      case 'm':
      case 'X':
      case 'M':
        dom[code](...list);
        break;
      case 'S':
        dom.S(list[0], list[1] === 0 ? undefined : list[1], list[2]);
        break;
    }
  }

  /** A stream or async iterable of chunks that Java hands over one by one. */
  function source() {
    /** @type {any[]} */
    const ready = [];
    /** @type {any[]} */
    const waiting = [];
    const put = (/** @type {any} */ entry) => {
      const next = waiting.shift();
      if (next) entry.error ? next.reject(entry.error) : next.resolve(entry);
      else ready.push(entry);
    };
    return {
      chunk: (/** @type {any} */ value) => put({ value, done: false }),
      done(/** @type {any} */ value) {
        put({ value, done: true });
        for (const next of waiting.splice(0)) next.resolve({ value: undefined, done: true });
      },
      failed: (/** @type {any} */ error) => put({ error }),
      next() {
        const entry = ready[0];
        if (entry === undefined) {
          return new Promise((resolve, reject) => void waiting.push({ resolve, reject }));
        }
        // The end stays: whoever asks again hears of it again.
        if (entry.error) return Promise.reject(entry.error);
        if (!entry.done) ready.shift();
        return Promise.resolve(entry);
      },
    };
  }

  /**
   * A function of the server; React writes its name into forms.
   *
   * @param {any} bound the arguments that are bound, or a promise of them that says how it ended; null for none
   */
  function serverReference(/** @type {any} */ id, /** @type {any} */ bound) {
    if (typeof bound?.then === 'function') {
      if (bound.status !== 'fulfilled') return boundLater(id, bound);
      bound = bound.value;
    }
    const action = flight().createServerReference(id, onlyInBrowsers);
    return bound === null ? action : action.bind(null, ...bound);
  }

  function onlyInBrowsers() {
    throw new Error(
      'Server Functions cannot be called during initial render. This would create a fetch waterfall. ' +
        'Try to use a Server Component to pass data to Client Components instead.',
    );
  }

  /** A form waits for the arguments, as for anything that its HTML has in it. */
  function boundLater(/** @type {any} */ id, /** @type {any} */ bound) {
    const action = () => onlyInBrowsers();
    /** One and the same each time: React keeps with it what it has written. @type {any} */
    let known = null;
    const whole = () => (known ??= serverReference(id, read(bound)));
    const method = (/** @type {any} */ value) => ({ value, configurable: true, writable: true });
    return Object.defineProperties(action, {
      $$FORM_ACTION: method((/** @type {any} */ prefix) => whole().$$FORM_ACTION(prefix)),
      $$IS_SIGNATURE_EQUAL: method((/** @type {any} */ other, /** @type {any} */ count) =>
        whole().$$IS_SIGNATURE_EQUAL(other, count),
      ),
      bind: method((/** @type {any} */ _self, /** @type {any[]} */ ...more) => {
        const longer = deferred();
        bound.then(
          (/** @type {any} */ first) => longer.resolve([...first, ...more]),
          (/** @type {any} */ reason) => longer.reject(reason),
        );
        return serverReference(id, longer.promise);
      }),
    });
  }

  return {
    object: () => ({}),
    array: () => [],
    element: (/** @type {any} */ type, /** @type {any} */ key, /** @type {any} */ props) => ({
      $$typeof: ELEMENT,
      type,
      key,
      ref: null,
      props,
    }),
    /**
     * Content that is HTML already, in its element's properties. Neither React nor who copies the properties sees children
     * beside it, which React would not have; who asks for them by name does.
     */
    finished(/** @type {any} */ props, /** @type {any} */ html, /** @type {any} */ children) {
      props.dangerouslySetInnerHTML = { __html: html };
      if (children) Object.defineProperty(props, 'children', { get: children, configurable: true });
    },
    lazy,
    fulfilledLazy: (/** @type {any} */ value) => lazy({ status: 'fulfilled', value, then: ignore }),
    rejectedLazy: (/** @type {any} */ reason) => lazy({ status: 'rejected', reason, then: ignore }),
    /** A lazy that gives hints to the renderer when it comes to it. */
    hinting: (/** @type {any} */ value, /** @type {any} */ give) => ({
      $$typeof: LAZY,
      _payload: { status: 'fulfilled', value, then: ignore },
      _init(/** @type {any} */ payload) {
        give();
        return payload.value;
      },
    }),
    deferred,
    failure,
    gone: () => new Error('The client is gone; the render was given up.'),
    throwing(/** @type {any} */ value) {
      throw value;
    },
    /** The names in a stack of components: `at Chart (file:1:2)`, a line each. */
    componentNames: (/** @type {any} */ info) =>
      String(info?.componentStack ?? '')
        .split('\n')
        .map((line) => /^\s*at (?:async )?([A-Z][\w$.]*)/.exec(line)?.[1])
        .filter((name) => name !== undefined),
    hint,
    preloadModule: (/** @type {any} */ url) => dom.m(url, { as: 'script' }),
    source,
    symbol: (/** @type {any} */ name) => Symbol.for(name),
    bigint: (/** @type {any} */ digits) => BigInt(digits),
    date: (/** @type {any} */ time) => new Date(time),
    map: (/** @type {any} */ entries) => new Map(entries),
    set: (/** @type {any} */ values) => new Set(values),
    formData(/** @type {any} */ entries) {
      const data = new FormData();
      for (const [name, value] of entries) data.append(name, value);
      return data;
    },
    blob: (/** @type {any} */ [type, ...parts]) => new Blob(parts, { type }),
    iterator: (/** @type {any} */ values) => values[Symbol.iterator](),
    binary(/** @type {any} */ name, /** @type {any} */ bytes) {
      const { buffer, byteLength } = bytes.slice();
      if (name === 'ArrayBuffer') return buffer;
      const Kind = /** @type {any} */ (globalThis)[name];
      return new Kind(buffer, 0, byteLength / (Kind.BYTES_PER_ELEMENT ?? 1));
    },
    readable(/** @type {any} */ from, /** @type {any} */ bytes) {
      return new ReadableStream({
        type: bytes ? 'bytes' : undefined,
        async pull(/** @type {any} */ controller) {
          const { value, done } = await from.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
      });
    },
    iterable: (/** @type {any} */ from, /** @type {any} */ once) =>
      once
        ? {
            next: from.next,
            [Symbol.asyncIterator]() {
              return this;
            },
          }
        : { [Symbol.asyncIterator]: () => ({ next: from.next }) },
    serverReference,
    /** An export of a client module (WIRE-FORMAT §3.1); undefined if there is none. */
    exported(/** @type {any} */ module, /** @type {any} */ name) {
      if (name === '*') return module;
      if (name === '') {
        // Of a CommonJS module: `default` is `module.exports` here, whatever a compiler made that of.
        const exports = module.default;
        return exports?.__esModule ? exports.default : exports;
      }
      return Object.hasOwn(module, name) ? module[name] : undefined;
    },
    /**
     * Starts React's renderer: `shell` when the first bytes can be sent, `all` when nothing is open any more; each may
     * be `failed` instead.
     */
    render(
      /** @type {any} */ tree,
      /** @type {any} */ options,
      /** @type {any} */ shell,
      /** @type {any} */ failed,
    ) {
      const abort = new AbortController();
      fizz
        .renderToReadableStream(tree, { ...options, signal: abort.signal })
        .then((/** @type {any} */ stream) => {
          stream.allReady.catch(ignore); // told by onError
          shell(stream.getReader(), stream.allReady);
        }, failed);
      return (/** @type {any} */ reason) => abort.abort(reason);
    },
    /** Reads what is there: `chunk(bytes)` again and again, then `done()`. */
    pump(
      /** @type {any} */ reader,
      /** @type {any} */ chunk,
      /** @type {any} */ done,
      /** @type {any} */ failed,
    ) {
      const next = () => reader.read().then(got, failed);
      const got = (/** @type {any} */ entry) => {
        if (entry.done) done();
        else if (chunk(entry.value) !== false) next();
      };
      next();
      return next;
    },
    after: (/** @type {any} */ promise, /** @type {any} */ then) => void promise.then(then, then),
  };
};
