// What React's Flight client asks of a bundler (WIRE-FORMAT §3.1): webpack's globals, over import().
//
// An `I` row names a module, and for each chunk its id and its URL. Here a client module is a chunk of its own, of the
// same id, and its file gives the module's namespace as `default`: all kinds of modules look alike then.

/** What a client module exports, by name. */
interface Namespace {
  readonly [name: string]: unknown;
  readonly __esModule?: boolean;
}

interface Require {
  (moduleId: string): Namespace;
  /** The URL of a chunk. React's client puts itself before it and knows those of all rows that it has read. */
  u(chunkId: string): string;
}

declare global {
  var __webpack_require__: Require;
  var __webpack_chunk_load__: (chunkId: string) => PromiseLike<void>;
  var __webpack_get_script_filename__: (chunkId: string) => string;
}

const loaded = new Map<string, Namespace>();
const loading = new Map<string, Promise<void>>();
const failures = new Map<string, number>();

/** Sets the globals. To be called before React's client is loaded: it looks at them while it is. */
export function install(): void {
  const require: Require = (moduleId) => {
    const namespace = loaded.get(moduleId);
    if (namespace === undefined)
      throw new Error(`The client module ${moduleId} is used before it is loaded.`);
    return namespace;
  };
  require.u = (chunkId) => {
    throw new Error(`Nothing says where the client module ${chunkId} is.`);
  };
  globalThis.__webpack_require__ = require;
  // React keeps what it gets here for ever, also once it has failed. It subscribes anew each time, though.
  globalThis.__webpack_chunk_load__ = (chunkId) => ({
    then: (onLoaded, onFailed) => load(chunkId).then(onLoaded, onFailed),
  });
  // Development: where a component's code came from.
  globalThis.__webpack_get_script_filename__ = (chunkId) => __webpack_require__.u(chunkId);
}

/** Loads a chunk once; after a failure, once more for whoever asks again. */
function load(chunkId: string): Promise<void> {
  const known = loading.get(chunkId);
  if (known !== undefined) return known;
  const promise = importChunk(chunkId).catch((error: unknown) => {
    loading.delete(chunkId);
    failures.set(chunkId, (failures.get(chunkId) ?? 0) + 1);
    throw error;
  });
  loading.set(chunkId, promise);
  return promise;
}

async function importChunk(chunkId: string): Promise<void> {
  const url = __webpack_require__.u(chunkId);
  const failed = failures.get(chunkId) ?? 0;
  // Older browsers remember by its URL that a module failed (whatwg/html#6768): the fragment makes another URL of it.
  const { default: namespace }: { default: Namespace } = await import(
    failed === 0 ? url : `${url}#${failed}`
  );
  // "" in an `I` row is the default of a module of either kind; CommonJS has one here, too.
  if (!namespace.__esModule) Object.defineProperty(namespace, '__esModule', { value: true });
  loaded.set(chunkId, namespace);
}
