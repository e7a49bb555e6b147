// What stands for an export of a client module where server components import it (WIRE-FORMAT §3.1).
() => {
  'use strict';

  const CLIENT_REFERENCE = Symbol.for('react.client.reference');

  /** Properties that JavaScript and React ask of anything, and that a function has itself. */
  const OWN = new Set(['$$typeof', '$$id', '$$async', 'name', 'length', 'prototype', 'displayName']);

  /** Properties that are asked for to learn what a value is: they are not there. */
  const ABSENT = new Set(['defaultProps', '_debugInfo', 'toJSON', 'then', 'status', 'value', 'ref']);

  /**
   * @param {string} file the module, as people write it: `app/counter.tsx`
   * @param {string} exported what the browser's module calls the export; empty for its default of either kind
   * @param {string} name what this side calls it
   * @param {boolean} async whether the browser has to wait for the module
   */
  function reference(
    /** @type {any} */ file,
    /** @type {any} */ exported,
    /** @type {any} */ name,
    /** @type {any} */ async,
  ) {
    const called = () => {
      throw new Error(
        `${name} of ${file} was called on the server, but it is on the client: ` +
          `it can be rendered as a component, or passed to one as a prop.`,
      );
    };
    Object.defineProperties(called, {
      $$typeof: { value: CLIENT_REFERENCE },
      $$id: { value: `${file}#${exported}` },
      $$async: { value: async },
      name: { value: name },
    });
    return new Proxy(called, {
      get(target, property, receiver) {
        if (property === 'Provider') return receiver; // a context's provider is written as the context itself
        if (typeof property === 'symbol' || OWN.has(property)) return Reflect.get(target, property);
        if (ABSENT.has(property)) return undefined;
        throw new Error(
          `${name}.${property} was read on the server, but ${name} of ${file} is on the client: ` +
            `only whole exports can be passed on.`,
        );
      },
      set() {
        throw new Error(`A property of ${name} of ${file} was set on the server, but it is on the client.`);
      },
    });
  }

  /** Makes a module's namespace a reference to the whole module. Nobody sees it by its keys. */
  function whole(/** @type {any} */ namespace, /** @type {any} */ file, /** @type {any} */ async) {
    Object.defineProperties(namespace, {
      $$typeof: { value: CLIENT_REFERENCE },
      $$id: { value: file },
      $$async: { value: async },
      // What compilers ask before they read `default` of a module that they require.
      __esModule: { value: true, configurable: true },
    });
  }

  return { reference, whole };
};
