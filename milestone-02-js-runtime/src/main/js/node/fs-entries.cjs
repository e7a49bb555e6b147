'use strict';
// What stat and readdir tell of a file. https://nodejs.org/api/fs.html#class-fsstats

class Entry {
  #kind;

  /** @param {string} kind `file`, `directory`, `link` or `other` */
  constructor(kind) {
    this.#kind = kind;
  }

  isFile() {
    return this.#kind === 'file';
  }

  isDirectory() {
    return this.#kind === 'directory';
  }

  isSymbolicLink() {
    return this.#kind === 'link';
  }

  isFIFO() {
    return false;
  }

  isSocket() {
    return false;
  }

  isBlockDevice() {
    return false;
  }

  isCharacterDevice() {
    return false;
  }
}

class Stats extends Entry {
  /** @param {any[]} parts kind, size, milliseconds of access, modification, change, birth */
  constructor([kind, size, atimeMs, mtimeMs, ctimeMs, birthtimeMs]) {
    super(kind);
    this.size = size;
    this.atimeMs = atimeMs;
    this.mtimeMs = mtimeMs;
    this.ctimeMs = ctimeMs;
    this.birthtimeMs = birthtimeMs;
  }

  get atime() {
    return new Date(Math.round(this.atimeMs));
  }

  get mtime() {
    return new Date(Math.round(this.mtimeMs));
  }

  get ctime() {
    return new Date(Math.round(this.ctimeMs));
  }

  get birthtime() {
    return new Date(Math.round(this.birthtimeMs));
  }
}

class Dirent extends Entry {
  /** @param {string} path from the directory that was read @param {string} kind @param {string} directory */
  constructor(path, kind, directory) {
    super(kind);
    const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    this.name = path.slice(cut + 1);
    this.parentPath = cut < 0 ? directory : require('./path.cjs').join(directory, path.slice(0, cut));
    this.path = this.parentPath;
  }
}

module.exports = { Stats, Dirent };
