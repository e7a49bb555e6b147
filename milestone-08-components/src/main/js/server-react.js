// What React asks of whoever renders server components (RENDERING.md), and what Java asks of JavaScript values while it
// walks them. One copy a graph of server modules; Java calls the functions that come back.
(/** @type {any} */ react, /** @type {any} */ reactDom, /** @type {any} */ host) => {
  'use strict';

  const ELEMENT = Symbol.for('react.transitional.element');
  const LEGACY_ELEMENT = Symbol.for('react.element');
  const LAZY = Symbol.for('react.lazy');
  const FRAGMENT = Symbol.for('react.fragment');
  const MEMO = Symbol.for('react.memo');
  const FORWARD_REF = Symbol.for('react.forward_ref');
  const CONTEXT = Symbol.for('react.context');
  const MEMO_CACHE_SENTINEL = Symbol.for('react.memo_cache_sentinel');
  const CLIENT_REFERENCE = Symbol.for('react.client.reference');
  const SERVER_REFERENCE = Symbol.for('react.server.reference');
  const ITERATOR = Symbol.iterator;
  const ASYNC_ITERATOR = Symbol.asyncIterator;

  // ---- What a value is. The numbers are the places in Java's enum Kind.

  const PLAIN = 0;
  const ARRAY = 1;
  const ELEMENT_KIND = 2;
  const LAZY_KIND = 3;
  const CLIENT = 4;
  const THENABLE = 5;
  const MAP = 6;
  const SET = 7;
  const FORM_DATA = 8;
  const ERROR = 9;
  const BINARY = 10;
  const BLOB = 11;
  const ITERATOR_KIND = 12;
  const ITERABLE = 13;
  const STREAM = 14;
  const ASYNC_ITERABLE = 15;
  const DATE = 16;
  const INSTANCE = 17;
  const OLD_ELEMENT = 18;
  const SERVER = 19;
  const FUNCTION = 20;
  const SYMBOL = 21;
  const LOCAL_SYMBOL = 22;
  const NUMBER = 23;
  const BIGINT = 24;
  const HAS_TO_JSON = 32;

  const iteratorOf = (/** @type {any} */ value) => {
    const function_ = value[ITERATOR] ?? value['@@iterator'];
    return typeof function_ === 'function' ? function_ : null;
  };

  const isBinary = (/** @type {any} */ value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

  function isInstance(/** @type {any} */ value) {
    const prototype = Object.getPrototypeOf(value);
    return (
      prototype !== Object.prototype && (prototype === null || Object.getPrototypeOf(prototype) !== null)
    );
  }

  function objectKind(/** @type {any} */ value) {
    switch (value.$$typeof) {
      case ELEMENT:
        return ELEMENT_KIND;
      case LAZY:
        return LAZY_KIND;
      case LEGACY_ELEMENT:
        return OLD_ELEMENT;
      case CLIENT_REFERENCE:
        return CLIENT;
    }
    if (typeof value.then === 'function') return THENABLE;
    if (Array.isArray(value)) return ARRAY;
    if (value instanceof Map) return MAP;
    if (value instanceof Set) return SET;
    if (typeof FormData === 'function' && value instanceof FormData) return FORM_DATA;
    if (value instanceof Error) return ERROR;
    if (isBinary(value)) return BINARY;
    if (typeof Blob === 'function' && value instanceof Blob) return BLOB;
    if (iteratorOf(value)) return ITERABLE;
    if (typeof ReadableStream === 'function' && value instanceof ReadableStream) return STREAM;
    if (typeof value[ASYNC_ITERATOR] === 'function') return ASYNC_ITERABLE;
    if (value instanceof Date) return DATE;
    return isInstance(value) ? INSTANCE : PLAIN;
  }

  function kind(/** @type {any} */ value) {
    switch (typeof value) {
      case 'object': {
        const found = objectKind(value);
        return found !== DATE && found !== CLIENT && typeof value.toJSON === 'function'
          ? found | HAS_TO_JSON
          : found;
      }
      case 'function':
        return value.$$typeof === CLIENT_REFERENCE
          ? CLIENT
          : value.$$typeof === SERVER_REFERENCE
            ? SERVER
            : FUNCTION;
      case 'symbol':
        return Symbol.for(String(value.description)) === value ? SYMBOL : LOCAL_SYMBOL;
      case 'bigint':
        return BIGINT;
      default:
        return NUMBER;
    }
  }

  // ---- Data and host elements, copied in one go: a call for each value would cost more than all the rest.
  //
  // The copy is a list of codes and a text that Java reads (`QuickCopy`): each value by a code, its strings one after the
  // other in the text, objects numbered as they are met, and what is no plain data as a leaf that stands in a list beside it.

  const DEEP = 60;
  const OBJECT = Object.prototype;

  // A code is one of these, and sixteen times a length or a number. Java's `QuickCopy` has the same.
  const NULL = 0;
  const UNDEFINED = 1;
  const TRUE = 2;
  const FALSE = 3;
  const STRING_OF = 4;
  const INTEGER = 5;
  const NUMBER_OF = 6;
  const ARRAY_OF = 7;
  const OBJECT_OF = 8;
  const TAG = 9;
  const NAME = 10;
  const NEW_NAME = 11;
  const LONG_NAME = 12;
  const MET_BEFORE = 13;
  const LEAF = 14;
  /** What fits beside a code. */
  const MOST = 2 ** 27;

  const FEW_CODES = 1024;
  const MANY_CODES = 2 ** 20;
  let codes = new Int32Array(FEW_CODES);
  let count = 0;
  /** @type {string[]} */
  let strings = [];
  /** @type {any[]} */
  let leaves = [];
  /** @type {any} */
  let numbers = null;
  /** Names of tags and properties that Java has seen. @type {Map<string, number>} */
  const names = new Map();
  const MOST_NAMES = 10_000;

  /** Java finds a nought where their number was, and asks for the new ones. */
  function replaceCodes(/** @type {Int32Array<ArrayBuffer>} */ other) {
    codes[0] = 0;
    codes = other;
  }

  function write(/** @type {number} */ code, /** @type {number} */ number) {
    if (count === codes.length) {
      const more = new Int32Array(2 * count);
      more.set(codes);
      replaceCodes(more);
    }
    codes[count++] = code | (number << 4);
  }

  function writeString(/** @type {number} */ code, /** @type {string} */ string) {
    write(code, string.length);
    strings.push(string);
  }

  function isPlain(/** @type {any} */ value) {
    return (
      Object.getPrototypeOf(value) === OBJECT &&
      value.$$typeof === undefined &&
      typeof value.then !== 'function' &&
      typeof value.toJSON !== 'function' &&
      iteratorOf(value) === null &&
      typeof value[ASYNC_ITERATOR] !== 'function'
    );
  }

  function copyName(/** @type {string} */ name) {
    const number = names.get(name);
    if (number !== undefined) {
      write(NAME, number);
    } else if (names.size < MOST_NAMES) {
      writeString(NEW_NAME, name);
      names.set(name, names.size);
    } else {
      writeString(LONG_NAME, name);
    }
  }

  function copyProperties(/** @type {any} */ object, /** @type {number} */ depth) {
    numbers.known.set(object, numbers.next++);
    const keys = Object.keys(object);
    write(OBJECT_OF, keys.length);
    for (let i = 0; i < keys.length; i++) {
      const name = /** @type {string} */ (keys[i]);
      copyName(name);
      copyValue(object[name], depth);
    }
  }

  function copyValue(/** @type {any} */ value, /** @type {number} */ depth) {
    switch (typeof value) {
      case 'string':
        if (value.length < MOST) writeString(STRING_OF, value);
        else copyLeaf(value);
        return;
      case 'number':
        if ((value | 0) === value && value >= -MOST && value < MOST && !Object.is(value, -0))
          write(INTEGER, value);
        else writeString(NUMBER_OF, Object.is(value, -0) ? '-0' : String(value));
        return;
      case 'boolean':
        write(value ? TRUE : FALSE, 0);
        return;
      case 'undefined':
        write(UNDEFINED, 0);
        return;
      case 'object':
        if (value === null) write(NULL, 0);
        else copyObject(value, depth + 1);
        return;
      default:
        copyLeaf(value);
    }
  }

  function copyLeaf(/** @type {any} */ value) {
    leaves.push(value);
    write(LEAF, 0);
  }

  function copyObject(/** @type {any} */ value, /** @type {number} */ depth) {
    if (value.$$typeof === ELEMENT) {
      copyElement(value, depth);
      return;
    }
    const number = numbers.known.get(value);
    if (number !== undefined) {
      write(MET_BEFORE, number);
    } else if (depth > DEEP) {
      copyLeaf(value);
    } else if (Array.isArray(value)) {
      if (typeof (/** @type {any} */ (value).toJSON) === 'function' || value.length >= MOST) {
        copyLeaf(value);
        return;
      }
      numbers.known.set(value, numbers.next++);
      const { length } = value;
      write(ARRAY_OF, length);
      for (let i = 0; i < length; i++) copyValue(value[i], depth);
    } else if (isPlain(value)) {
      copyProperties(value, depth);
    } else {
      copyLeaf(value);
    }
  }

  /**
   * An element of HTML; not if it is worth a hint, nor if anything about it is unusual. It is known by its properties,
   * which nearly always are its own: its number is the one before theirs.
   */
  function copyElement(/** @type {any} */ element, /** @type {number} */ depth) {
    const { type, key, props } = element;
    const number = numbers.known.get(props);
    if (number !== undefined && numbers.owners[number] === element) {
      write(MET_BEFORE, number - 1);
    } else if (
      typeof type !== 'string' ||
      type === 'img' ||
      type === 'link' ||
      depth > DEEP ||
      number !== undefined ||
      (key !== null && typeof key !== 'string') ||
      (props.ref !== undefined && props.ref !== null) ||
      !isPlain(props) ||
      (numbers.leaves && numbers.known.has(element))
    ) {
      numbers.leaves = true;
      copyLeaf(element);
    } else {
      const own = ++numbers.next;
      write(TAG, 0);
      copyName(type);
      copyValue(key, depth);
      copyProperties(props, depth);
      // Not before: within itself an element is a leaf.
      numbers.owners[own] = element;
    }
  }

  /** Copies a plain object or an array: gives the text, or a list of the text and the leaves. The codes are in `codes`. */
  function copy(/** @type {any} */ request, /** @type {any} */ value) {
    numbers = request.numbers;
    const first = numbers.next;
    const firstName = names.size;
    // Whoever copied a lot once need not do it again.
    if (codes.length > MANY_CODES) replaceCodes(new Int32Array(FEW_CODES));
    // How many there are, and the numbers that come next, stand before the codes.
    count = 3;
    leaves = [''];
    try {
      if (Array.isArray(value) || numbers.known.has(value)) copyObject(value, 0);
      else copyProperties(value, 0);
      codes[0] = count;
      codes[1] = first;
      codes[2] = firstName;
      const text = strings.join('');
      if (leaves.length === 1) return text;
      leaves[0] = text;
      return leaves;
    } catch (thrown) {
      // A getter's fault. Java hears nothing of what was done so far.
      for (const [object, number] of numbers.known) if (number >= first) numbers.known.delete(object);
      numbers.owners.length = Math.min(numbers.owners.length, first);
      for (const [name, number] of names) if (number >= firstName) names.delete(name);
      throw thrown;
    } finally {
      strings = [];
      leaves = [];
    }
  }

  /** The number of an object; a new one if it is not known. */
  function numberOf(/** @type {any} */ request, /** @type {any} */ value) {
    const { numbers } = request;
    const props = value.$$typeof === ELEMENT ? numbers.known.get(value.props) : undefined;
    if (props !== undefined && numbers.owners[props] === value) return props - 1;
    let number = numbers.known.get(value);
    if (number === undefined) {
      number = numbers.next++;
      numbers.known.set(value, number);
    }
    return number;
  }

  /** The object of a number. */
  function objectOf(/** @type {any} */ request, /** @type {number} */ wanted) {
    for (const [object, number] of request.numbers.known) if (number === wanted) return object;
    return undefined;
  }

  // ---- The request that is being rendered: around each synchronous step, and after each await.

  const requests = new /** @type {any} */ (globalThis).AsyncContext.Variable({ name: 'fourteen-rendering' });
  /** @type {any} */
  let current = null;

  const requestNow = () => current ?? requests.get() ?? null;

  function request(/** @type {any} */ identifierPrefix, /** @type {any} */ emit) {
    return {
      identifierPrefix,
      ids: 1,
      cache: new Map(),
      hints: new Set(),
      numbers: { known: new Map(), owners: [], leaves: false, next: 0 },
      emit,
      abort: new AbortController(),
      // What a request's later steps, which Java begins, are part of.
      around: new /** @type {any} */ (globalThis).AsyncContext.Snapshot(),
    };
  }

  function run(/** @type {any} */ next, /** @type {any} */ task) {
    const outer = current;
    const outerHooks = internals.H;
    current = next;
    internals.H = hooks;
    try {
      next.around.run(() => requests.run(next, task));
    } finally {
      current = outer;
      internals.H = outerHooks;
    }
  }

  // ---- What a component fetches belongs to its request: once nobody waits for the page, it is called off.

  const laterFetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  /** @type {any} */
  let plainFetch = laterFetch?.value;

  function fetch(/** @type {any} */ input, /** @type {any} */ init) {
    if (plainFetch === undefined) {
      // It is made when it is first asked for, and takes its place then.
      plainFetch = laterFetch?.get?.call(globalThis);
      replaceFetch();
    }
    const request = requestNow();
    if (request === null) return plainFetch(input, init);
    const gone = request.abort.signal;
    const own = init?.signal ?? (input instanceof Request ? input.signal : null);
    return plainFetch(input, { ...init, signal: own ? AbortSignal.any([own, gone]) : gone });
  }

  const replaceFetch = () =>
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      enumerable: true,
      writable: true,
      value: fetch,
    });
  replaceFetch();

  // ---- Thenables that components use.

  const SUSPENDED = new Error(
    'This is no error: it stops a component that waits for a promise. Do not catch it: call use() outside of try blocks.',
  );
  const ignore = () => {};
  /** @type {any} */
  let suspended = null;
  /** @type {any[] | null} */
  let used = null;
  let uses = 0;

  /** Notes on a thenable how it ends, as React does it: whoever reads it later need not wait. */
  function track(/** @type {any} */ thenable) {
    if (typeof thenable.status === 'string') return;
    thenable.status = 'pending';
    thenable.then(
      (/** @type {any} */ value) => {
        if (thenable.status === 'pending') {
          thenable.status = 'fulfilled';
          thenable.value = value;
        }
      },
      (/** @type {any} */ reason) => {
        if (thenable.status === 'pending') {
          thenable.status = 'rejected';
          thenable.reason = reason;
        }
      },
    );
  }

  function useThenable(/** @type {any} */ given) {
    const index = uses++;
    used ??= [];
    let thenable = given;
    if (index < used.length) {
      // The first promise of each place counts: a component that runs again makes new ones.
      thenable = used[index];
      if (thenable !== given) given.then(ignore, ignore);
    } else {
      used.push(given);
    }
    if (typeof thenable.status === 'string') thenable.then(ignore, ignore);
    else track(thenable);
    switch (thenable.status) {
      case 'fulfilled':
        return thenable.value;
      case 'rejected':
        throw thenable.reason;
      default:
        suspended = thenable;
        throw SUSPENDED;
    }
  }

  /** What a component waits for that threw `thrown`; undefined if it failed. */
  function awaited(/** @type {any} */ thrown) {
    const thenable = thrown === SUSPENDED ? suspended : thrown;
    suspended = null;
    return typeof thenable === 'object' && thenable !== null && typeof thenable.then === 'function'
      ? thenable
      : undefined;
  }

  /** The thenables used so far by the component that has just suspended. */
  function usedSoFar() {
    const all = used ?? [];
    used = null;
    return all;
  }

  // ---- React's dispatchers.

  const internals = react.__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;

  const unsupported = () => {
    throw new Error('This Hook is not supported in Server Components.');
  };
  const noContext = () => {
    throw new Error('Cannot read a Client Context from a Server Component.');
  };

  function use(/** @type {any} */ usable) {
    if ((typeof usable === 'object' && usable !== null) || typeof usable === 'function') {
      if (typeof usable.then === 'function') return useThenable(usable);
      if (usable.$$typeof === CONTEXT) noContext();
    }
    if (usable?.$$typeof === CLIENT_REFERENCE) {
      throw new Error(
        usable.value?.$$typeof === CONTEXT
          ? 'Cannot read a Client Context from a Server Component.'
          : 'Cannot use() an already resolved Client Reference.',
      );
    }
    throw new Error(`An unsupported type was passed to use(): ${String(usable)}`);
  }

  function useId() {
    if (current === null) throw new Error('useId can only be used while React is rendering');
    return `_${current.identifierPrefix}S_${(current.ids++).toString(32)}_`;
  }

  const hooks = {
    readContext: noContext,
    use,
    useCallback: (/** @type {any} */ callback) => callback,
    useContext: noContext,
    useEffect: unsupported,
    useImperativeHandle: unsupported,
    useLayoutEffect: unsupported,
    useInsertionEffect: unsupported,
    useMemo: (/** @type {any} */ create) => create(),
    useReducer: unsupported,
    useRef: unsupported,
    useState: unsupported,
    useDebugValue: ignore,
    useDeferredValue: unsupported,
    useTransition: unsupported,
    useSyncExternalStore: unsupported,
    useId,
    useHostTransitionStatus: unsupported,
    useFormState: unsupported,
    useActionState: unsupported,
    useOptimistic: unsupported,
    useMemoCache: (/** @type {any} */ size) => new Array(size).fill(MEMO_CACHE_SENTINEL),
    useCacheRefresh: () => () => {
      throw new Error('Refreshing the cache is not supported in Server Components.');
    },
    useEffectEvent: unsupported,
  };

  internals.A = {
    getCacheForType(/** @type {any} */ create) {
      const now = requestNow();
      if (now === null) return create();
      let entry = now.cache.get(create);
      if (entry === undefined) {
        entry = create();
        now.cache.set(create, entry);
      }
      return entry;
    },
    cacheSignal: () => requestNow()?.abort.signal ?? null,
    getOwner: () => null,
  };

  // ---- Resource hints (WIRE-FORMAT §4).

  const dom = reactDom.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
  const outside = dom.d;

  function trimmed(/** @type {any} */ options) {
    if (options === null || options === undefined) return null;
    const kept = Object.entries(options).filter(([, value]) => value !== null && value !== undefined);
    return kept.length === 0 ? null : Object.fromEntries(kept);
  }

  /** Whether a hint comes from an element, which React's renderer for HTML sees itself. */
  let automatic = false;

  /** Emits a hint once a request; outside of any request React's own dispatcher is asked. */
  function hint(
    /** @type {any} */ code,
    /** @type {any} */ key,
    /** @type {any} */ payload,
    /** @type {any} */ elsewhere,
  ) {
    const now = requestNow();
    if (now === null) {
      elsewhere();
    } else if (!now.hints.has(key)) {
      now.hints.add(key);
      now.emit(code, payload(), automatic);
    }
  }

  function preload(/** @type {any} */ href, /** @type {any} */ as, /** @type {any} */ options) {
    if (typeof href !== 'string') return;
    let key = `L[${as}]${href}`;
    if (as === 'image' && options) {
      const { imageSrcSet, imageSizes } = options;
      if (typeof imageSrcSet === 'string' && imageSrcSet !== '') {
        key = `L[image][${imageSrcSet}]${typeof imageSizes === 'string' ? `[${imageSizes}]` : ''}`;
      } else {
        key = `L[image][][]${href}`;
      }
    }
    hint(
      'L',
      key,
      () => {
        const kept = trimmed(options);
        return kept ? [href, as, kept] : [href, as];
      },
      () => outside.L(href, as, options),
    );
  }

  /** A hint of an address and options, or of the address alone. */
  function simple(
    /** @type {any} */ code,
    /** @type {any} */ href,
    /** @type {any} */ options,
    /** @type {any} */ elsewhere,
  ) {
    if (typeof href !== 'string') return;
    hint(
      code,
      `${code}|${href}`,
      () => {
        const kept = trimmed(options);
        return kept ? [href, kept] : href;
      },
      elsewhere,
    );
  }

  const preloadModule = (/** @type {any} */ href, /** @type {any} */ options) =>
    simple('m', href, options, () => outside.m(href, options));

  dom.d = {
    f: outside.f,
    r: outside.r,
    D(/** @type {any} */ href) {
      if (typeof href !== 'string' || href === '') return;
      hint(
        'D',
        `D|${href}`,
        () => href,
        () => outside.D(href),
      );
    },
    C(/** @type {any} */ href, /** @type {any} */ crossOrigin) {
      if (typeof href !== 'string') return;
      hint(
        'C',
        `C|${crossOrigin ?? 'null'}|${href}`,
        () => (typeof crossOrigin === 'string' ? [href, crossOrigin] : href),
        () => outside.C(href, crossOrigin),
      );
    },
    L: preload,
    m: preloadModule,
    S(/** @type {any} */ href, /** @type {any} */ precedence, /** @type {any} */ options) {
      if (typeof href !== 'string') return;
      hint(
        'S',
        `S|${href}`,
        () => {
          const kept = trimmed(options);
          const named = typeof precedence === 'string';
          return kept ? [href, named ? precedence : 0, kept] : named ? [href, precedence] : href;
        },
        () => outside.S(href, precedence, options),
      );
    },
    X: (/** @type {any} */ src, /** @type {any} */ options) =>
      simple('X', src, options, () => outside.X(src, options)),
    M: (/** @type {any} */ src, /** @type {any} */ options) =>
      simple('M', src, options, () => outside.M(src, options)),
  };

  const isData = (/** @type {any} */ address) => typeof address === 'string' && /^data:/i.test(address);
  const isAbsentOrText = (/** @type {any} */ value) =>
    value === null || value === undefined || typeof value === 'string';

  /** The hint that an image or a link among host elements is worth by itself. */
  function elementHint(
    /** @type {any} */ type,
    /** @type {any} */ props,
    /** @type {any} */ images,
    /** @type {any} */ links,
  ) {
    if (type === 'img') {
      const { src, srcSet } = props;
      const worth =
        images &&
        props.loading !== 'lazy' &&
        props.fetchPriority !== 'low' &&
        (src || srcSet) &&
        isAbsentOrText(src) &&
        isAbsentOrText(srcSet) &&
        !isData(src) &&
        !isData(srcSet);
      if (!worth) return;
      const { crossOrigin } = props;
      preload(src || '', 'image', {
        imageSrcSet: srcSet,
        imageSizes: typeof props.sizes === 'string' ? props.sizes : undefined,
        crossOrigin:
          typeof crossOrigin === 'string'
            ? crossOrigin === 'use-credentials'
              ? crossOrigin
              : ''
            : undefined,
        integrity: props.integrity,
        type: props.type,
        fetchPriority: props.fetchPriority,
        referrerPolicy: props.referrerPolicy,
      });
      return;
    }
    const { rel, href, crossOrigin, integrity, nonce } = props;
    const itemProp = props.itemProp !== null && props.itemProp !== undefined;
    if (!links || itemProp || typeof rel !== 'string' || typeof href !== 'string' || href === '') return;
    const common = { crossOrigin, integrity, nonce };
    const { type: mime, fetchPriority, referrerPolicy, media } = props;
    switch (rel) {
      case 'preload':
        preload(href, props.as, {
          ...common,
          type: mime,
          fetchPriority,
          referrerPolicy,
          imageSrcSet: props.imageSrcSet,
          imageSizes: props.imageSizes,
          media,
        });
        break;
      case 'modulepreload':
        preloadModule(href, { as: props.as, ...common });
        break;
      case 'stylesheet':
        preload(href, 'style', { ...common, type: mime, fetchPriority, referrerPolicy, media });
        break;
    }
  }

  function hostHint(
    /** @type {any} */ type,
    /** @type {any} */ props,
    /** @type {any} */ images,
    /** @type {any} */ links,
  ) {
    automatic = true;
    try {
      elementHint(type, props, images, links);
    } finally {
      automatic = false;
    }
  }

  // ---- Components.

  const lazy = (/** @type {any} */ thenable) => {
    if (thenable.status === 'fulfilled') return thenable.value;
    if (thenable.status !== 'rejected') track(thenable);
    return { $$typeof: LAZY, _payload: thenable, _init: readThenable };
  };

  function readThenable(/** @type {any} */ thenable) {
    if (thenable.status === 'fulfilled') return thenable.value;
    if (thenable.status === 'rejected') throw thenable.reason;
    throw thenable;
  }

  /** What a component's result means: a promise waits, and an iterator may be gone through again. */
  function result(/** @type {any} */ value) {
    if (typeof value !== 'object' || value === null || value.$$typeof === CLIENT_REFERENCE) return value;
    if (typeof value.then === 'function') return lazy(value);
    const iterate = iteratorOf(value);
    if (iterate) return { [ITERATOR]: () => iterate.call(value) };
    if (
      typeof value[ASYNC_ITERATOR] !== 'function' ||
      (typeof ReadableStream === 'function' && value instanceof ReadableStream)
    ) {
      return value;
    }
    return { [ASYNC_ITERATOR]: () => value[ASYNC_ITERATOR]() };
  }

  /** Runs a component; `usedBefore` is what it had used when it suspended, or null. */
  function call(/** @type {any} */ component, /** @type {any} */ props, /** @type {any} */ usedBefore) {
    uses = 0;
    used = usedBefore;
    return result(component(props, undefined));
  }

  return {
    kind,
    copy,
    /** The memory in which the codes of the last copy are. */
    codesOfCopies: () => codes.buffer,
    numberOf,
    objectOf,
    request,
    run,
    call,
    awaited,
    usedSoFar,
    hostHint,
    /** 0 another type, 1 a component, 2 a fragment, 3 lazy, 4 forwardRef, 5 memo, 6 a client reference */
    typeKind(/** @type {any} */ type) {
      if (typeof type === 'function') return type.$$typeof === CLIENT_REFERENCE ? 6 : 1;
      if (type === FRAGMENT) return 2;
      if (type === null || !['object', 'string', 'symbol'].includes(typeof type)) return 7;
      if (typeof type !== 'object') return 0;
      switch (type.$$typeof) {
        case undefined:
          return 7;
        case CLIENT_REFERENCE:
          return 6;
        case LAZY:
          return 3;
        case FORWARD_REF:
          return 4;
        case MEMO:
          return 5;
        default:
          return 0;
      }
    },
    init: (/** @type {any} */ value) => value._init(value._payload),
    toJson: (/** @type {any} */ value, /** @type {any} */ name) => value.toJSON(name),
    then: (/** @type {any} */ thenable, /** @type {any} */ fulfilled, /** @type {any} */ rejected) =>
      void thenable.then(fulfilled, rejected),
    ping: (/** @type {any} */ thenable, /** @type {any} */ wake) => void thenable.then(wake, wake),
    track,
    /** The items of an iterator that is its own iterable, or null if it is another iterable. */
    iterator(/** @type {any} */ value) {
      const iterator = iteratorOf(value).call(value);
      return [iterator === value, Array.from(iterator)];
    },
    className: (/** @type {any} */ value) => Object.getPrototypeOf(value)?.constructor?.name ?? '',
    entries: (/** @type {any} */ collection) => Array.from(collection),
    binaryName: (/** @type {any} */ value) => value[Symbol.toStringTag],
    date: (/** @type {any} */ value) => value.getTime(),
    bound: (/** @type {any} */ reference) =>
      reference.$$bound === null ? null : Promise.resolve(reference.$$bound),
    /** Reads a stream to its end: `chunk(value)`, then `done()` or `failed(reason)`. Gives what cancels it. */
    readStream(
      /** @type {any} */ stream,
      /** @type {any} */ chunk,
      /** @type {any} */ done,
      /** @type {any} */ failed,
    ) {
      const reader = stream.getReader();
      let open = true;
      const fail = (/** @type {any} */ reason) => {
        if (!open) return;
        open = false;
        failed(reason);
        reader.cancel(reason).then(ignore, ignore);
      };
      const progress = (/** @type {any} */ entry) => {
        if (!open) return;
        if (entry.done) {
          open = false;
          done();
          return;
        }
        try {
          chunk(entry.value);
          reader.read().then(progress, fail);
        } catch (thrown) {
          fail(thrown);
        }
      };
      reader.read().then(progress, fail);
      return (/** @type {any} */ reason) => {
        open = false;
        reader.cancel(reason).then(ignore, ignore);
      };
    },
    isByteStream(/** @type {any} */ stream) {
      try {
        stream.getReader({ mode: 'byob' }).releaseLock();
        return true;
      } catch {
        return false;
      }
    },
    /** The same for an async iterable: `done(value)` has what it returned. */
    readIterable(
      /** @type {any} */ iterator,
      /** @type {any} */ chunk,
      /** @type {any} */ done,
      /** @type {any} */ failed,
    ) {
      let open = true;
      const fail = (/** @type {any} */ reason) => {
        if (!open) return;
        open = false;
        failed(reason);
        if (typeof iterator.throw === 'function') iterator.throw(reason).then(ignore, ignore);
      };
      const progress = (/** @type {any} */ entry) => {
        if (!open) return;
        try {
          if (entry.done) {
            open = false;
            done(entry.value);
            return;
          }
          chunk(entry.value);
          iterator.next().then(progress, fail);
        } catch (thrown) {
          fail(thrown);
        }
      };
      iterator.next().then(progress, fail);
      return (/** @type {any} */ reason) => {
        open = false;
        if (typeof iterator.throw === 'function') iterator.throw(reason).then(ignore, ignore);
      };
    },
    asyncIterator: (/** @type {any} */ value) => value[ASYNC_ITERATOR](),
    throwing(/** @type {any} */ value) {
      throw value;
    },
    description: (/** @type {any} */ symbol) => symbol.description,
    shown: (/** @type {any} */ value) =>
      typeof value === 'function' ? `function ${value.name || '(without a name)'}` : String(value),
    /** What stands where a type should. */
    noType: (/** @type {any} */ type) =>
      typeof type === 'object' && type !== null
        ? `an object with the properties ${Object.keys(type).join(', ') || '(none)'}`
        : String(type),
    /** What people call an element's type. */
    typeName(/** @type {any} */ type) {
      if (typeof type === 'string') return type;
      const named = type?.displayName || type?.name;
      if (typeof named === 'string' && named !== '') return named;
      const id = type?.$$typeof === CLIENT_REFERENCE ? type.$$id : '';
      return id.slice(id.lastIndexOf('#') + 1) || id || 'a component';
    },
    microtask: (/** @type {any} */ task) => queueMicrotask(() => task()),
    cancel: (/** @type {any} */ request, /** @type {any} */ reason) => request.abort.abort(reason),
    blobStream: (/** @type {any} */ blob) => blob.stream(),
  };
};
