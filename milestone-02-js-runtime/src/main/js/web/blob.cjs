'use strict';
// https://w3c.github.io/FileAPI/
const { concat, isBuffer, viewOf } = require('./bytes.cjs');
const { asInterface, needs, typeError } = require('./idl.cjs');

/** What a stream of a blob gives at once. */
const CHUNK = 65536;

/** A blob with this method keeps its bytes elsewhere, as an upload on disk does, and reads them when they are needed. */
const ELSEWHERE = Symbol.for('fourteen.bytes');

class Blob {
  /** @type {Uint8Array<ArrayBuffer>} */
  #bytes;
  #type;

  /** @param {Iterable<any>} [parts] @param {BlobPropertyBag} [options] */
  constructor(parts, options) {
    if (
      parts !== undefined &&
      (typeof parts !== 'object' || parts === null || typeof parts[Symbol.iterator] !== 'function')
    ) {
      throw typeError('ERR_INVALID_ARG_TYPE', 'The "sources" argument must be a sequence');
    }
    const endings = options?.endings ?? 'transparent';
    if (endings !== 'transparent' && endings !== 'native') {
      throw typeError(
        'ERR_INVALID_ARG_VALUE',
        `The property 'options.endings' is invalid. Received '${endings}'`,
      );
    }
    const pieces =
      parts === undefined ? [] : [...parts].map((part) => bytesOfPart(part, endings === 'native'));
    this.#bytes =
      pieces.length === 1 && isBlob([...(parts ?? [])][0]) ? /** @type {any} */ (pieces[0]) : concat(pieces);
    this.#type = normalType(options?.type);
  }

  get size() {
    return this.#bytes.length;
  }

  get type() {
    return this.#type;
  }

  /** @param {number} [start] @param {number} [end] @param {string} [type] */
  slice(start, end, type) {
    const result = new Blob();
    result.#bytes = this.#bytes.subarray(start, end);
    result.#type = normalType(type);
    return result;
  }

  async arrayBuffer() {
    return this.#bytes.slice().buffer;
  }

  async bytes() {
    return this.#bytes.slice();
  }

  async text() {
    return new TextDecoder().decode(this.#bytes);
  }

  stream() {
    const { readableBytes, shellOf } = require('./streams/readable-stream.cjs');
    const bytes = this.#bytes;
    let at = 0;
    return shellOf(
      readableBytes(
        (controller) => {
          if (at < bytes.length) controller.enqueueOwn(bytes.slice(at, (at += CHUNK)));
          else finish(controller);
        },
        () => {},
      ),
    );
  }

  /** The bytes themselves; who asks must not change them. One whose bytes are elsewhere reads them now. @param {Blob} blob */
  static bytesOf(blob) {
    return /** @type {any} */ (blob)[ELSEWHERE]?.() ?? blob.#bytes;
  }

  /** @param {any} value @returns {value is Blob} */
  static is(value) {
    return typeof value === 'object' && value !== null && #bytes in value;
  }
}
const { bytesOf, is: isBlob } = Blob;
for (const key of ['bytesOf', 'is']) delete (/** @type {any} */ (Blob)[key]);
asInterface(Blob);

/** Closes a byte stream, also for a reader that brought its own buffer. @param {any} controller */
function finish(controller) {
  controller.close();
  if (controller.pendingPullIntos.length > 0) controller.respond(0);
}

/** @param {any} part @param {boolean} nativeEndings @returns {Uint8Array} */
function bytesOfPart(part, nativeEndings) {
  if (isBlob(part)) return bytesOf(part);
  if (ArrayBuffer.isView(part) || isBuffer(part)) return /** @type {Uint8Array} */ (viewOf(part));
  const text = `${part}`;
  return new TextEncoder().encode(nativeEndings ? text.replace(/\r\n?|\n/g, '\n') : text);
}

/** https://w3c.github.io/FileAPI/#constructorBlob: lower case, or nothing if it is no ASCII. @param {unknown} type */
function normalType(type = '') {
  const text = `${type}`;
  return /[^\x20-\x7e]/.test(text) ? '' : text.toLowerCase();
}

class File extends Blob {
  #name;
  #lastModified;

  /** @param {Iterable<any>} parts @param {string} name @param {FilePropertyBag} [options] */
  constructor(parts, name, options) {
    needs('File', arguments, 2);
    super(parts, options);
    this.#name = `${name}`.toWellFormed();
    this.#lastModified =
      options?.lastModified === undefined ? Date.now() : Math.trunc(Number(options.lastModified)) || 0;
  }

  get name() {
    return this.#name;
  }

  get lastModified() {
    return this.#lastModified;
  }

  get webkitRelativePath() {
    return '';
  }

  /** @override @param {any} value @returns {value is File} */
  static is(value) {
    return typeof value === 'object' && value !== null && #name in value;
  }
}
const { is: isFile } = File;
delete (/** @type {any} */ (File).is);
asInterface(File);

module.exports = { Blob, File, isBlob, isFile, bytesOf, finish };
