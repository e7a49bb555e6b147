'use strict';
// https://nodejs.org/api/fs.html, to read, and below the app's directory alone.
const java = require('java:fs');
const { canonical, known } = require('./encodings.cjs');
const { checkFunction, checkInteger, invalidType, invalidValue, withCode } = require('./errors.cjs');
const { Dirent, Stats } = require('./fs-entries.cjs');
const { fromJava, copy } = require('../web/bytes.cjs');

const constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, O_RDONLY: 0 };

/** @type {Record<string, [number, string]>} */
const SYSTEM = {
  ENOENT: [-2, 'no such file or directory'],
  EIO: [-5, 'i/o error'],
  EACCES: [-13, 'permission denied'],
  ENOTDIR: [-20, 'not a directory'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EINVAL: [-22, 'invalid argument'],
  EROFS: [-30, 'read-only file system'],
  ENAMETOOLONG: [-36, 'name too long'],
  ELOOP: [-40, 'too many symbolic links encountered'],
};

/** @param {string} code @param {string} message @param {string} syscall @param {string} path */
function failure(code, message, syscall, path) {
  const known = SYSTEM[code];
  if (!known) {
    const error = code === 'ERR_FS_FILE_TOO_LARGE' ? new RangeError(message) : new Error(message);
    const more = code === 'ERR_ACCESS_DENIED' ? { permission: 'FileSystemRead', resource: path } : {};
    return Object.assign(withCode(error, code), more);
  }
  const [errno, words] = known;
  return Object.assign(
    new Error(`${code}: ${words}, ${syscall}${reads(syscall, code) ? '' : ` '${path}'`}`),
    {
      errno,
      code,
      syscall,
      ...(reads(syscall, code) ? {} : { path }),
    },
  );
}

/** Node opens a directory, and fails when it reads: without a path by then. @param {string} syscall @param {string} code */
function reads(syscall, code) {
  return syscall === 'read' && code === 'EISDIR';
}

/** @param {any} value @param {string} [name] @returns {string} */
function pathOf(value, name = 'path') {
  let path = value;
  if (value instanceof URL) path = require('./url.cjs').fileURLToPath(value);
  else if (value instanceof Uint8Array) path = new TextDecoder().decode(value);
  if (typeof path !== 'string')
    throw invalidType(name, 'of type string or an instance of Buffer or URL', value);
  if (path.includes('\0')) {
    throw invalidValue(name, value, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return path;
}

/** Options that may be the encoding alone. @param {any} options @returns {any} */
function optionsOf(options) {
  if (options === undefined || options === null || typeof options === 'function') return {};
  const given = typeof options === 'string' ? { encoding: options } : options;
  if (typeof given !== 'object') throw invalidType('options', 'one of type string or object', options);
  const { encoding } = given;
  if (encoding !== undefined && encoding !== null && encoding !== 'buffer' && known(encoding) === undefined) {
    throw invalidValue('encoding', encoding, 'is invalid encoding');
  }
  if (given.flag !== undefined && given.flag !== 'r' && given.flag !== 'rs')
    throw readOnly(`flag '${given.flag}'`);
  return given;
}

/** @param {string} what */
function readOnly(what) {
  return Object.assign(
    withCode(
      new Error(`fs: ${what} would write, and scripts may only read files here. Let a Java service write`),
      'ERR_ACCESS_DENIED',
    ),
    { permission: 'FileSystemWrite' },
  );
}

/**
 * @typedef {{ operation: string, syscall: string, path: string, option: string | number | boolean | null,
 *   result: (...values: any[]) => any }} Request
 */

/** What each function asks Java for. @type {Record<string, (path: any, options: any) => Request>} */
const REQUESTS = {
  readFile(path, options) {
    const { encoding } = optionsOf(options);
    const text = encoding !== undefined && encoding !== null && encoding !== 'buffer';
    const wanted = pathOf(path);
    return {
      operation: text ? 'text' : 'read',
      syscall: 'open',
      path: wanted,
      option: text ? canonical(encoding) : null,
      result: text ? (it) => it : (lent) => require('./buffer.cjs').wrap(copy(fromJava(lent))),
    };
  },
  stat: (path, options) => stats('stat', path, options),
  lstat: (path, options) => stats('lstat', path, options),
  readdir(path, options) {
    const { encoding, withFileTypes, recursive } = optionsOf(options);
    const wanted = pathOf(path);
    return {
      operation: 'scandir',
      syscall: 'scandir',
      path: wanted,
      option: Boolean(recursive),
      result: (found) => entries(found, wanted, Boolean(withFileTypes), encoding),
    };
  },
  access(path, mode) {
    if (mode !== undefined) checkInteger(mode, 'mode', 0, 7);
    return {
      operation: 'access',
      syscall: 'access',
      path: pathOf(path),
      option: mode ?? 0,
      result: () => undefined,
    };
  },
  realpath: (path, options) => name('realpath', 'lstat', path, options),
  readlink: (path, options) => name('readlink', 'readlink', path, options),
};

/** @param {string} operation @param {any} path @param {any} options @returns {Request} */
function stats(operation, path, options) {
  const { bigint } = optionsOf(options);
  if (bigint) throw invalidValue('options.bigint', bigint, 'is not supported here');
  return {
    operation,
    syscall: operation,
    path: pathOf(path),
    option: null,
    result: (...it) => new Stats(it),
  };
}

/** @param {string} operation @param {string} syscall @param {any} path @param {any} options @returns {Request} */
function name(operation, syscall, path, options) {
  const { encoding } = optionsOf(options);
  return { operation, syscall, path: pathOf(path), option: null, result: (it) => encoded(it, encoding) };
}

/** @param {string} text @param {any} encoding */
function encoded(text, encoding) {
  if (
    encoding === undefined ||
    encoding === null ||
    canonical(encoding === 'buffer' ? 'hex' : encoding) === 'utf8'
  )
    return text;
  const bytes = /** @type {any} */ (require('./buffer.cjs').Buffer).from(text);
  return encoding === 'buffer' ? bytes : bytes.toString(encoding);
}

/** @param {string[]} found @param {string} directory @param {boolean} withFileTypes @param {any} encoding */
function entries(found, directory, withFileTypes, encoding) {
  const all = [];
  for (let i = 0; i < found.length; i += 2) {
    const [name, kind] = [/** @type {string} */ (found[i]), /** @type {string} */ (found[i + 1])];
    all.push(withFileTypes ? new Dirent(name, kind, directory) : encoded(name, encoding));
  }
  return all;
}

/** @param {Request} request @param {string} code @param {string} message */
function failed(request, code, message) {
  const syscall = code === 'EISDIR' && request.syscall === 'open' ? 'read' : request.syscall;
  return failure(code, message, syscall, request.path);
}

/** @param {Request} request @returns {any} */
function now(request) {
  /** @type {any} */
  let result;
  /** @type {Error | undefined} */
  let error;
  java.run(
    request.operation,
    request.path,
    request.option,
    true,
    (...values) => (result = request.result(...values)),
    (code, message) => (error = failed(request, code, message)),
  );
  if (error) throw error;
  return result;
}

/** @param {Request} request @returns {Promise<any>} */
function later(request) {
  return new Promise((resolve, reject) => {
    java.run(
      request.operation,
      request.path,
      request.option,
      false,
      (...values) => {
        try {
          resolve(request.result(...values));
        } catch (error) {
          reject(error);
        }
      },
      (code, message) => reject(failed(request, code, message)),
    );
  });
}

/** @type {Record<string, any>} */
const promises = { constants };
/** @type {Record<string, any>} */
const fs = { constants, ...constants, promises, Stats, Dirent };

/** @param {any} options */
function checkSignal(options) {
  const signal = options?.signal;
  if (!signal?.aborted) return;
  const error = new Error('The operation was aborted', { cause: signal.reason });
  throw Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}

for (const [name, request] of Object.entries(REQUESTS)) {
  promises[name] = async (/** @type {any} */ path, /** @type {any} */ options) => {
    const asked = request(path, options);
    checkSignal(options);
    return later(asked);
  };
  fs[`${name}Sync`] = (/** @type {any} */ path, /** @type {any} */ options) => {
    try {
      return now(request(path, options));
    } catch (error) {
      if (options?.throwIfNoEntry === false && /** @type {any} */ (error).code === 'ENOENT') return undefined;
      throw error;
    }
  };
  fs[name] = (/** @type {any} */ path, /** @type {any} */ options, /** @type {any} */ callback) => {
    const done = typeof options === 'function' ? options : callback;
    checkFunction(done, 'cb');
    later(request(path, typeof options === 'function' ? undefined : options)).then(
      (result) => setImmediate(done, null, ...(result === undefined ? [] : [result])),
      (error) => setImmediate(done, error),
    );
  };
}
fs.realpath.native = fs.realpath;
fs.realpathSync.native = fs.realpathSync;

/** @param {any} path */
fs.existsSync = (path) => {
  try {
    fs.accessSync(path);
    return true;
  } catch {
    return false;
  }
};

/** @param {any} path @param {(exists: boolean) => void} callback */
fs.exists = (path, callback) => {
  checkFunction(callback, 'cb');
  fs.access(path, (/** @type {any} */ error) => callback(!error));
};

const WRITES =
  'appendFile chmod chown copyFile cp fchmod fchown fdatasync fsync ftruncate futimes lchmod lchown link lutimes mkdir ' +
  'mkdtemp rename rm rmdir symlink truncate unlink utimes write writeFile writev';
for (const name of WRITES.split(' ')) {
  fs[name] = fs[`${name}Sync`] = () => {
    throw readOnly(`${name}()`);
  };
  promises[name] = async () => {
    throw readOnly(`${name}()`);
  };
}

for (const name of 'close createReadStream createWriteStream open openSync opendir opendirSync read readSync readv unwatchFile watch watchFile'.split(
  ' ',
)) {
  fs[name] = () => {
    throw withCode(
      new Error(`fs.${name}() does not exist here: use readFile(), or let a Java service read`),
      'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
    );
  };
}

module.exports = fs;
