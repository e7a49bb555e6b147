'use strict';
// https://nodejs.org/api/path.html: Java knows the rules of both systems.
const java = require('java:path');
const { cwd, platform } = require('java:process');
const { checkString, invalidType } = require('./errors.cjs');

/** @param {boolean} windows */
function pathOf(windows) {
  const sep = windows ? '\\' : '/';

  /** @param {any[]} paths @param {(i: number) => string} name @returns {string[]} */
  function checked(paths, name) {
    // From the end: resolve() looks no further than the first absolute path there.
    for (let i = paths.length - 1; i >= 0; i--) checkString(paths[i], name(i));
    return paths;
  }

  return {
    /** @param {string[]} paths */
    resolve(...paths) {
      return java.resolve(
        windows,
        cwd(),
        checked(paths, (i) => `paths[${i}]`),
      );
    },
    /** @param {string} path */
    normalize(path) {
      checkString(path, 'path');
      return java.normalize(windows, path);
    },
    /** @param {string} path */
    isAbsolute(path) {
      checkString(path, 'path');
      return java.isAbsolute(windows, path);
    },
    /** @param {string[]} paths */
    join(...paths) {
      return java.join(
        windows,
        checked(paths, () => 'path'),
      );
    },
    /** @param {string} from @param {string} to */
    relative(from, to) {
      checkString(from, 'from');
      checkString(to, 'to');
      return java.relative(windows, cwd(), from, to);
    },
    /** @param {any} path */
    toNamespacedPath(path) {
      return typeof path === 'string' ? java.toNamespacedPath(windows, cwd(), path) : path;
    },
    /** @param {string} path */
    dirname(path) {
      checkString(path, 'path');
      return java.dirname(windows, path);
    },
    /** @param {string} path @param {string} [suffix] */
    basename(path, suffix) {
      if (suffix !== undefined) checkString(suffix, 'suffix');
      checkString(path, 'path');
      return java.basename(windows, path, suffix ?? '');
    },
    /** @param {string} path */
    extname(path) {
      checkString(path, 'path');
      return java.extname(windows, path);
    },
    /** @param {{ root?: string, dir?: string, base?: string, ext?: string, name?: string }} parts */
    format(parts) {
      if (parts === null || typeof parts !== 'object' || Array.isArray(parts))
        throw invalidType('pathObject', 'of type object', parts);
      const dir = parts.dir || parts.root;
      const ext = parts.ext ? `${parts.ext[0] === '.' ? '' : '.'}${parts.ext}` : '';
      const base = parts.base || `${parts.name || ''}${ext}`;
      if (!dir) return base;
      return dir === parts.root ? `${dir}${base}` : `${dir}${sep}${base}`;
    },
    /** @param {string} path */
    parse(path) {
      checkString(path, 'path');
      const [root, dir, base, ext, name] = java.parse(windows, path);
      return { root, dir, base, ext, name };
    },
    sep,
    delimiter: windows ? ';' : ':',
    /** @type {any} */
    win32: null,
    /** @type {any} */
    posix: null,
  };
}

const posix = pathOf(false);
const win32 = pathOf(true);
posix.posix = win32.posix = posix;
posix.win32 = win32.win32 = win32;

module.exports = platform() === 'win32' ? win32 : posix;
