// The JavaScript half of the module loader: what only a script can do. It knows no order and no files; Java decides
// what is linked and evaluated when. It keeps to what Rhino parses.
//
// A cell is one module in one graph:
//   namespace   what `import * as` sees
//   interop     the same of a CommonJS module, for importers that follow bundlers
//   getters     its exports by name, as functions that read the binding
//   body        an ES module's generator
//   module      a CommonJS module's `module`
/**
 * @typedef {Record<string, any>} Namespace
 * @typedef {{
 *   id: string, namespace: Namespace, interop: Namespace, getters: Record<string, () => unknown>,
 *   body: any, module: any, required: Record<string, any>, wrapper: any, evaluated: boolean,
 * }} Cell
 */
(function (/** @type {Record<string, any>} what Java answers */ host) {
  'use strict';

  const define = Object.defineProperty;
  const tag = typeof Symbol === 'function' ? Symbol.toStringTag : undefined;
  /** Errors that Java made, and the number that it knows each by. */
  const failures = new WeakMap();

  /** @returns {Cell} */
  function cell(/** @type {string} */ id) {
    return {
      id: id,
      namespace: Object.create(null),
      interop: Object.create(null),
      getters: Object.create(null),
      body: null,
      module: null,
      required: Object.create(null),
      wrapper: null,
      evaluated: false,
    };
  }

  function failure(
    /** @type {string} */ type,
    /** @type {string} */ message,
    /** @type {string} */ code,
    /** @type {number} */ number,
  ) {
    const known = { SyntaxError: SyntaxError, ReferenceError: ReferenceError, Error: Error };
    const error = new known[/** @type {'Error'} */ (type)](message);
    define(error, 'code', { value: code, configurable: true, writable: true });
    failures.set(error, number);
    return error;
  }

  /** Java's number for an error that it made, or -1. */
  function failureOf(/** @type {any} */ error) {
    const isObject = (typeof error === 'object' && error !== null) || typeof error === 'function';
    const number = isObject ? failures.get(error) : undefined;
    return number === undefined ? -1 : number;
  }

  function raise(/** @type {unknown} */ error) {
    throw error;
  }

  /** Keeps the JavaScript stack from being empty while Java works: microtasks wait for the whole task. */
  function enter(/** @type {() => unknown} */ task) {
    return task();
  }

  /** A promise for Java to settle. */
  function deferred() {
    /** @type {any} */
    const made = {};
    made.promise = new Promise(function (resolve, reject) {
      made.resolve = resolve;
      made.reject = reject;
    });
    return made;
  }

  // ---- ES modules

  /** What a module's code sees as its first parameter. */
  function context(/** @type {Cell} */ self, /** @type {any} */ about) {
    /** @type {any} */
    let meta;
    return {
      bind: function (/** @type {any[]} */ list) {
        for (let i = 0; i < list.length; i += 2) {
          self.getters[list[i]] = list[i + 1];
        }
      },
      name: function (/** @type {Function} */ unnamed) {
        define(unnamed, 'name', { value: 'default', configurable: true });
      },
      import: function (/** @type {unknown} */ specifier, /** @type {any} */ options) {
        return dynamicImport(self, specifier, options);
      },
      get meta() {
        if (!meta) {
          meta = Object.create(null);
          if (about.filename !== null) {
            meta.dirname = about.dirname;
            meta.filename = about.filename;
          }
          meta.resolve = function resolve(/** @type {unknown} */ specifier) {
            return host.resolve(self.id, String(specifier), true);
          };
          meta.url = about.url;
        }
        return meta;
      },
      get constant() {
        return undefined;
      },
      set constant(_) {
        throw new TypeError('Assignment to constant variable.');
      },
    };
  }

  function dynamicImport(
    /** @type {Cell} */ self,
    /** @type {unknown} */ specifier,
    /** @type {any} */ options,
  ) {
    return new Promise(function (resolve, reject) {
      const name = String(specifier);
      const attributes = options === undefined || options === null ? undefined : options.with;
      const type = attributes === undefined || attributes === null ? undefined : attributes.type;
      host.import(self.id, name, type === undefined ? '' : String(type), resolve, reject);
    });
  }

  /** Runs a module's code up to where linking ends. */
  function instantiate(
    /** @type {Cell} */ self,
    /** @type {Function} */ factory,
    /** @type {Namespace[]} */ imported,
    /** @type {any} */ about,
  ) {
    /** @type {unknown[]} */
    const parameters = [context(self, about)];
    for (let i = 0; i < imported.length; i++) {
      parameters.push(imported[i]);
    }
    self.body = factory.apply(undefined, parameters);
    self.body.next();
  }

  /** An export that lives in another ES module. */
  function forward(
    /** @type {Cell} */ self,
    /** @type {string} */ name,
    /** @type {Cell} */ target,
    /** @type {string} */ source,
  ) {
    self.getters[name] = target.getters[source] || awaited(target, source);
  }

  /** An export that is a namespace, or a property of one that is not known yet. */
  function forwardNamespace(
    /** @type {Cell} */ self,
    /** @type {string} */ name,
    /** @type {Namespace} */ namespace,
    /** @type {string | null} */ source,
  ) {
    self.getters[name] =
      source === null
        ? function () {
            return namespace;
          }
        : function () {
            return namespace[source];
          };
  }

  /** Reads a binding of a module that awaits: it exists from the module's start on. */
  function awaited(/** @type {Cell} */ target, /** @type {string} */ source) {
    return function () {
      return later(target, source);
    };
  }

  function later(/** @type {Cell} */ target, /** @type {string} */ source) {
    const getter = target.getters[source];
    if (!getter) {
      throw new ReferenceError("Cannot access '" + source + "' before initialization");
    }
    return getter();
  }

  /** Reads an export of a module in a cycle: if it is too early, the error names the cycle. */
  function guarded(/** @type {Cell} */ self, /** @type {string} */ name) {
    return function () {
      try {
        return later(self, name);
      } catch (error) {
        if (self.evaluated || !(error instanceof ReferenceError) || failureOf(error) >= 0) {
          throw error;
        }
        throw host.early(self.id, name, error);
      }
    };
  }

  /**
   * Fills a namespace with its exports: sorted, enumerable, not writable, not extensible.
   * While `open` more may come, or the way in which they are read may change.
   */
  function expose(
    /** @type {Cell} */ self,
    /** @type {string[]} */ names,
    /** @type {boolean} */ cyclic,
    /** @type {boolean} */ open,
  ) {
    const namespace = self.namespace;
    // A function for each, not a loop: in a loop Rhino's `const` keeps its first value.
    names.forEach(function (name) {
      // Once more, so that a name which came late stands where it belongs.
      delete namespace[name];
      define(namespace, name, {
        get: cyclic && !self.evaluated ? guarded(self, name) : self.getters[name] || awaited(self, name),
        enumerable: true,
        configurable: open,
      });
    });
    if (tag) {
      define(namespace, tag, { value: 'Module' });
    }
    if (!open) {
      Object.preventExtensions(namespace);
    }
  }

  /** Evaluates a module that awaits nothing at its top level. */
  function run(/** @type {Cell} */ self) {
    self.body.next();
    self.evaluated = true;
    self.body = null;
  }

  /** Starts a module that awaits, and tells when it is done. */
  function runAsync(
    /** @type {Cell} */ self,
    /** @type {() => void} */ done,
    /** @type {(error: unknown) => void} */ fail,
  ) {
    drive(self.body).then(function () {
      self.evaluated = true;
      self.body = null;
      done();
    }, fail);
  }

  /**
   * What an async function does with `await`, for a generator that yields what it waits for.
   * A module with a top-level `for await` returns the promise of an async function at once.
   */
  function drive(/** @type {Generator<unknown, any, unknown>} */ body) {
    let whole;
    const driven = new Promise(function (resolve, reject) {
      function wait(/** @type {IteratorResult<unknown, any>} */ result) {
        if (!result.done) {
          Promise.resolve(result.value).then(next, fail);
        } else if (result.value) {
          whole = result.value;
        } else {
          resolve(undefined);
        }
      }
      function next(/** @type {unknown} */ value) {
        try {
          wait(body.next(value));
        } catch (error) {
          reject(error);
        }
      }
      function fail(/** @type {unknown} */ error) {
        try {
          wait(body.throw(error));
        } catch (thrown) {
          reject(thrown);
        }
      }
      next(undefined);
    });
    return whole || driven;
  }

  // ---- CommonJS

  function commonJs(/** @type {Cell} */ self, /** @type {Function} */ wrapper, /** @type {any} */ about) {
    self.wrapper = wrapper;
    self.module = {
      id: self.id,
      path: about.dirname,
      exports: {},
      filename: about.filename,
      loaded: false,
      children: [],
      paths: [],
    };
    /** @type {any} */
    const require = function (/** @type {string} */ specifier) {
      let target = self.required[specifier];
      if (target === undefined) {
        target = host.require(self.id, checked(specifier));
        self.required[specifier] = target;
      }
      if (target.module === null) {
        return target.namespace;
      }
      if (target.wrapper !== null) {
        try {
          runCommonJs(target);
        } catch (error) {
          delete self.required[specifier];
          throw error;
        }
      }
      return target.module.exports;
    };
    require.resolve = function (/** @type {string} */ specifier) {
      return host.resolve(self.id, checked(specifier), false);
    };
    require.main = undefined;
    require.cache = Object.create(null);
    self.module.require = require;
  }

  function checked(/** @type {unknown} */ specifier) {
    if (typeof specifier !== 'string') {
      throw new TypeError('The "id" argument must be of type string. Received ' + typeof specifier);
    }
    return specifier;
  }

  /** Runs a CommonJS module, once; in a cycle the others see what it has exported so far. */
  function runCommonJs(/** @type {Cell} */ self) {
    const wrapper = self.wrapper;
    if (wrapper === null) {
      return;
    }
    self.wrapper = null;
    const module = self.module;
    try {
      wrapper.call(module.exports, module.exports, module.require, module, module.filename, module.path);
      module.loaded = true;
      self.evaluated = true;
    } catch (error) {
      // The next one that asks for it tries again.
      self.wrapper = wrapper;
      self.module.exports = {};
      throw error;
    }
  }

  /** A module that is a ready value. */
  function value(/** @type {Cell} */ self, /** @type {unknown} */ exports) {
    self.module = { exports: exports, loaded: true };
    self.evaluated = true;
  }

  /**
   * Fills a namespace with what a CommonJS module exports by now.
   * "default" is module.exports, or its own `default` where a compiler made the module of an ES module.
   */
  function fill(
    /** @type {Namespace} */ namespace,
    /** @type {any} */ module,
    /** @type {string[]} */ sorted,
    /** @type {boolean} */ compiled,
  ) {
    const exports = module.exports;
    sorted.forEach(function (name) {
      const own = name === 'default' ? undefined : Object.getOwnPropertyDescriptor(exports, name);
      if (own && own.get) {
        define(namespace, name, {
          get: function () {
            return exports[name];
          },
          enumerable: true,
        });
      } else {
        const value = name !== 'default' || compiled ? exports[name] : exports;
        define(namespace, name, { value: value, enumerable: true });
      }
    });
    if (tag) {
      define(namespace, tag, { value: 'Module' });
    }
    Object.preventExtensions(namespace);
  }

  /** Which of these names a namespace does not have. */
  function missing(/** @type {Namespace} */ namespace, /** @type {string[]} */ wanted) {
    return wanted.filter(function (name) {
      return !(name in namespace);
    });
  }

  return {
    cell: cell,
    failure: failure,
    failureOf: failureOf,
    raise: raise,
    enter: enter,
    deferred: deferred,
    instantiate: instantiate,
    forward: forward,
    forwardNamespace: forwardNamespace,
    expose: expose,
    run: run,
    runAsync: runAsync,
    commonJs: commonJs,
    runCommonJs: runCommonJs,
    value: value,
    fill: fill,
    missing: missing,
  };
});
