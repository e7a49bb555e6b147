'use strict';
// https://nodejs.org/api/process.html: what a guest may know of the process, and nothing that would end or change it.
const java = require('java:process');
const clock = require('java:clock');
const { checkFunction, invalidType, outOfRange, unsupported } = require('./errors.cjs');

// Which Node the modules here are like.
const NODE = '20.19.0';

/** @returns {Record<string, string>} */
function environment() {
  /** @type {Record<string, string>} */
  const env = {};
  const pairs = java.environment();
  for (let i = 0; i < pairs.length; i += 2) {
    // A definition, whatever the name: `__proto__` too.
    Object.defineProperty(env, /** @type {string} */ (pairs[i]), {
      value: pairs[i + 1],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return env;
}

/** Text without its line end is held back until the line ends, or the turn does. @param {boolean} error */
function output(error) {
  let line = '';
  let waits = false;

  function flush() {
    waits = false;
    if (line !== '') java.print(error, line);
    line = '';
  }

  return {
    isTTY: false,
    writable: true,
    fd: error ? 2 : 1,
    /** @param {string | Uint8Array} data @param {any} [encoding] @param {any} [callback] */
    write(data, encoding, callback) {
      if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
        throw invalidType('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
      }
      line += typeof data === 'string' ? data : new TextDecoder().decode(data);
      const end = line.lastIndexOf('\n');
      if (end >= 0) {
        java.print(error, line.slice(0, end));
        line = line.slice(end + 1);
      }
      if (line !== '' && !waits) {
        waits = true;
        setImmediate(flush);
      }
      const done = typeof encoding === 'function' ? encoding : callback;
      if (typeof done === 'function') nextTick(done);
      return true;
    },
  };
}

/** @param {(...values: any[]) => void} callback @param {any[]} values */
function nextTick(callback, ...values) {
  checkFunction(callback, 'callback');
  queueMicrotask(values.length === 0 ? callback : () => callback(...values));
}

/** @param {[number, number]} [before] @returns {[number, number]} */
function hrtime(before) {
  const now = clock.now();
  const seconds = Math.floor(now / 1000);
  const nanoseconds = Math.floor((now - seconds * 1000) * 1e6);
  if (before === undefined) return [seconds, nanoseconds];
  if (!Array.isArray(before)) throw invalidType('time', 'an instance of Array', before);
  if (before.length !== 2) throw outOfRange('time', '2', before.length);
  const passed = nanoseconds - before[1];
  return passed < 0 ? [seconds - before[0] - 1, passed + 1e9] : [seconds - before[0], passed];
}
hrtime.bigint = () => BigInt(Math.floor(clock.now() * 1e6));

/** @param {string} name @param {string} instead */
function refused(name, instead) {
  return () => {
    throw unsupported(`process.${name}()`, instead);
  };
}

const SERVER = 'scripts are guests in a server that others use, too. Throw an error to end this request';

/** @type {any} */
const process = Object.create(
  Object.defineProperty({}, Symbol.toStringTag, { value: 'process', configurable: true }),
);
Object.assign(process, {
  title: 'fourteen',
  version: `v${NODE}`,
  versions: { node: NODE, graaljs: java.engine() },
  arch: java.arch(),
  platform: java.platform(),
  release: { name: 'node' },
  argv: ['fourteen'],
  argv0: 'fourteen',
  execArgv: [],
  execPath: 'fourteen',
  pid: java.pid(),
  env: environment(),
  exitCode: undefined,
  cwd: () => java.cwd(),
  nextTick,
  hrtime,
  uptime: () => clock.now() / 1000,
  memoryUsage() {
    const [heapTotal, heapUsed] = java.memory();
    return { rss: heapTotal, heapTotal, heapUsed, external: 0, arrayBuffers: 0 };
  },
  /** @param {string | Error} warning @param {any} [type] @param {any} [code] */
  emitWarning(warning, type = 'Warning', code) {
    const options = typeof type === 'object' && type !== null ? type : { type, code };
    const name = warning instanceof Error ? warning.name : (options.type ?? 'Warning');
    const text = warning instanceof Error ? warning.message : warning;
    console.warn('%s', `${options.code ? `[${options.code}] ` : ''}${name}: ${text}`);
  },
  exit: refused('exit', SERVER),
  reallyExit: refused('reallyExit', SERVER),
  abort: refused('abort', SERVER),
  kill: refused('kill', SERVER),
  chdir: refused('chdir', "the app's directory is the working directory for good"),
  binding: refused('binding', 'use a web API, or a Java service'),
  dlopen: refused('dlopen', 'use a Java service'),
});

/** @param {string} name @param {() => any} make */
function lazy(name, make) {
  Object.defineProperty(process, name, {
    get() {
      const value = make();
      Object.defineProperty(process, name, { value, enumerable: true });
      return value;
    },
    enumerable: true,
    configurable: true,
  });
}
lazy('stdout', () => output(false));
lazy('stderr', () => output(true));

// An emitter like Node's; nothing here ever emits `exit` or a signal. It is made when first used.
/** @type {any} */
let emitter;
for (const name of [
  ...['on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners', 'prependListener'],
  ...['prependOnceListener', 'listeners', 'rawListeners', 'listenerCount', 'eventNames'],
  ...['setMaxListeners', 'getMaxListeners'],
]) {
  Object.defineProperty(Object.getPrototypeOf(process), name, {
    /** @param {any[]} values */
    value(...values) {
      emitter ??= new /** @type {any} */ (require('./events.cjs'))();
      const result = emitter[name](...values);
      return result === emitter ? process : result;
    },
    writable: true,
    configurable: true,
  });
}

module.exports = process;
