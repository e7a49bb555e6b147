'use strict';
// https://streams.spec.whatwg.org/#rs-class
const { Readable } = require('./readable.cjs');
const { DefaultController } = require('./readable-default.cjs');
const { ByteController } = require('./readable-bytes.cjs');
const { algorithm, deferred, handled, highWaterMark, promised, sizeOf } = require('./queue.cjs');
const { asInterface, INTERNAL, typeError } = require('../idl.cjs');

/** @typedef {InstanceType<typeof Readable>} ReadableState */
/** @typedef {ReturnType<ReadableState['lock']>} Reader */
/** @typedef {InstanceType<typeof DefaultController>} Default */
/** @typedef {InstanceType<typeof ByteController>} Bytes */

class ReadableStream {
  #stream;

  /** @param {any} [source] @param {any} [strategy] */
  constructor(source, strategy) {
    if (source === INTERNAL) {
      this.#stream = /** @type {ReadableState} */ (strategy);
    } else {
      this.#stream = fromSource(source, strategy);
    }
    this.#stream.shell = this;
  }

  get locked() {
    return this.#stream.locked;
  }

  /** @param {any} [reason] @returns {Promise<void>} */
  cancel(reason) {
    if (!(#stream in Object(this))) return Promise.reject(notA('ReadableStream'));
    if (this.#stream.locked)
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: ReadableStream is locked'));
    return this.#stream.cancel(reason);
  }

  /** @param {{ mode?: 'byob' }} [options] @returns {any} */
  getReader(options) {
    const mode = options?.mode;
    if (mode === undefined) return new ReadableStreamDefaultReader(this);
    if (`${mode}` !== 'byob')
      throw typeError('ERR_INVALID_ARG_VALUE', `The property 'options.mode' is invalid. Received '${mode}'`);
    return new ReadableStreamBYOBReader(this);
  }

  /** @param {{ readable: any, writable: any }} pair @param {StreamPipeOptions} [options] */
  pipeThrough(pair, options) {
    const { pipe } = require('./pipe.cjs');
    const { writableOf } = require('./writable.cjs');
    if (!streamOf(pair?.readable))
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'The "transform.readable" property must be an instance of ReadableStream.',
      );
    const target = writableOf(pair.writable);
    if (!target)
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'The "transform.writable" property must be an instance of WritableStream.',
      );
    if (this.#stream.locked)
      throw typeError('ERR_INVALID_STATE', 'Invalid state: The ReadableStream is locked');
    if (target.locked) throw typeError('ERR_INVALID_STATE', 'Invalid state: The WritableStream is locked');
    handled(pipe(this.#stream, target, options));
    return pair.readable;
  }

  /** @param {any} destination @param {StreamPipeOptions} [options] @returns {Promise<void>} */
  pipeTo(destination, options) {
    try {
      const { pipe } = require('./pipe.cjs');
      const { writableOf } = require('./writable.cjs');
      const target = writableOf(destination);
      if (!target)
        throw typeError(
          'ERR_INVALID_ARG_TYPE',
          'The "transform.writable" property must be an instance of WritableStream.',
        );
      if (this.#stream.locked)
        throw typeError('ERR_INVALID_STATE', 'Invalid state: The ReadableStream is locked');
      if (target.locked) throw typeError('ERR_INVALID_STATE', 'Invalid state: The WritableStream is locked');
      return pipe(this.#stream, target, options);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  tee() {
    const { tee } = require('./tee.cjs');
    return tee(this.#stream).map(shellOf);
  }

  /** @param {{ preventCancel?: boolean }} [options] */
  values(options) {
    return iterate(this.#stream, Boolean(options?.preventCancel));
  }

  /** @param {AsyncIterable<any> | Iterable<any>} iterable */
  static from(iterable) {
    return shellOf(fromIterable(iterable));
  }

  /** @param {any} value @returns {ReadableState | undefined} */
  static stateOf(value) {
    return typeof value === 'object' && value !== null && #stream in value ? value.#stream : undefined;
  }
}
const { stateOf: streamOf } = ReadableStream;
delete (/** @type {any} */ (ReadableStream).stateOf);
asInterface(ReadableStream);
Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, {
  value: ReadableStream.prototype.values,
  writable: true,
  configurable: true,
});

/** @param {ReadableState} stream @returns {ReadableStream} */
function shellOf(stream) {
  return stream.shell ?? new ReadableStream(INTERNAL, stream);
}

/** @param {string} type */
function notA(type) {
  return typeError('ERR_INVALID_THIS', `Value of "this" must be of type ${type}`);
}

/** @param {any} source @param {any} strategy */
function fromSource(source, strategy) {
  if (
    source === null ||
    (source !== undefined && typeof source !== 'object' && typeof source !== 'function')
  ) {
    throw typeError('ERR_INVALID_ARG_TYPE', 'The "source" argument must be of type object.');
  }
  const stream = new Readable();
  const type = source?.type;
  const start = algorithm(source, 'start');
  const pull = algorithm(source, 'pull');
  const cancel = algorithm(source, 'cancel');
  let controller;
  if (type === undefined) {
    controller = new DefaultController(stream, highWaterMark(strategy, 1), sizeOf(strategy));
  } else if (`${type}` === 'bytes') {
    if (strategy?.size !== undefined)
      throw Object.assign(new RangeError("The argument 'strategy.size' is invalid."), {
        code: 'ERR_INVALID_ARG_VALUE',
      });
    controller = new ByteController(
      stream,
      highWaterMark(strategy, 0),
      chunkSize(source.autoAllocateChunkSize),
    );
  } else {
    throw typeError('ERR_INVALID_ARG_VALUE', `The property 'source.type' is invalid. Received '${type}'`);
  }
  const shell = controller.shell;
  controller.pull = pull && (() => promised(() => pull(shell)));
  controller.cancel = cancel && ((reason) => promised(() => cancel(reason)));
  const started = start?.(shell);
  controller.startedBy(Promise.resolve(started));
  return stream;
}

/** @param {any} size */
function chunkSize(size) {
  if (size === undefined) return undefined;
  const bytes = Number(size);
  if (!(bytes >= 1))
    throw typeError(
      'ERR_INVALID_ARG_VALUE',
      `The property 'source.autoAllocateChunkSize' is invalid. Received ${size}`,
    );
  return Math.floor(bytes);
}

/**
 * A stream that Java or another shell fills.
 *
 * @param {(controller: Default) => any} pull
 * @param {(reason: any) => any} cancel
 * @param {number} [mark]
 * @param {(chunk: any) => number} [size]
 */
function readable(pull, cancel, mark = 1, size = () => 1) {
  const stream = new Readable();
  const controller = new DefaultController(stream, mark, size);
  controller.pull = () => promised(() => pull(controller));
  controller.cancel = (reason) => promised(() => cancel(reason));
  controller.startedBy(Promise.resolve());
  return stream;
}

/**
 * A stream of bytes that Java or another shell fills.
 *
 * @param {(controller: Bytes) => any} pull
 * @param {(reason: any) => any} cancel
 * @param {number} [mark]
 */
function readableBytes(pull, cancel, mark = 0) {
  const stream = new Readable();
  const controller = new ByteController(stream, mark, undefined);
  controller.pull = () => promised(() => pull(controller));
  controller.cancel = (reason) => promised(() => cancel(reason));
  controller.startedBy(Promise.resolve());
  return stream;
}

/** https://streams.spec.whatwg.org/#readable-stream-from-iterable @param {any} iterable */
function fromIterable(iterable) {
  const method = iterable?.[Symbol.asyncIterator] ?? iterable?.[Symbol.iterator];
  if (typeof method !== 'function')
    throw typeError('ERR_ARG_NOT_ITERABLE', `${String(iterable)} is not iterable`);
  const iterator = Reflect.apply(method, iterable, []);
  if (typeof iterator !== 'object' || iterator === null)
    throw typeError('ERR_INVALID_STATE', 'Invalid state: The iterator method must return an object');
  const next = iterator.next;
  return readable(
    async (controller) => {
      const result = await Reflect.apply(next, iterator, []);
      if (typeof result !== 'object' || result === null)
        throw typeError(
          'ERR_INVALID_STATE',
          'Invalid state: The promise returned by the iterator.next() method must fulfill with an object',
        );
      if (result.done) controller.close();
      else controller.enqueue(await result.value);
    },
    async (reason) => {
      const end = iterator.return;
      if (end === undefined || end === null) return;
      const result = await Reflect.apply(end, iterator, [reason]);
      if (typeof result !== 'object' || result === null)
        throw typeError(
          'ERR_INVALID_STATE',
          'Invalid state: The promise returned by the iterator.return() method must fulfill with an object',
        );
    },
    0,
  );
}

const AsyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

/** https://streams.spec.whatwg.org/#rs-asynciterator @param {ReadableState} stream @param {boolean} preventCancel */
function iterate(stream, preventCancel) {
  const reader = stream.lock();
  let done = false;
  /** @type {Promise<any> | undefined} */
  let ongoing;

  const next = () => {
    if (done) return Promise.resolve({ done: true, value: undefined });
    const { promise, resolve, reject } = deferred();
    reader.read({
      chunk: (/** @type {any} */ value) => resolve({ value, done: false }),
      close() {
        done = true;
        reader.release();
        resolve({ done: true, value: undefined });
      },
      error(/** @type {any} */ reason) {
        done = true;
        reader.release();
        reject(reason);
      },
    });
    return promise;
  };

  const end = async (/** @type {any} */ value) => {
    if (done) return { done: true, value };
    done = true;
    if (!preventCancel) {
      const cancelled = reader.cancel(value);
      reader.release();
      await cancelled;
    } else {
      reader.release();
    }
    return { done: true, value };
  };

  return Object.setPrototypeOf(
    {
      next() {
        ongoing = ongoing ? ongoing.then(next, next) : next();
        return ongoing;
      },
      /** @param {any} [value] */
      return(value) {
        const last = () => end(value);
        ongoing = ongoing ? ongoing.then(last, last) : last();
        return ongoing;
      },
    },
    AsyncIteratorPrototype,
  );
}

class ReadableStreamDefaultReader {
  /** @type {Reader} */
  #reader;

  /** @param {any} stream */
  constructor(stream) {
    this.#reader = readableArgument(stream).lock();
  }

  get closed() {
    return #reader in Object(this)
      ? this.#reader.closed.promise
      : Promise.reject(notA('ReadableStreamDefaultReader'));
  }

  /** @param {any} [reason] @returns {Promise<void>} */
  cancel(reason) {
    if (!this.#reader.stream) return Promise.reject(released());
    return this.#reader.cancel(reason);
  }

  /** @returns {Promise<any>} */
  read() {
    if (!this.#reader.stream) return Promise.reject(released());
    const { promise, resolve, reject } = deferred();
    this.#reader.read({
      chunk: (/** @type {any} */ value) => resolve({ value, done: false }),
      close: () => resolve({ done: true, value: undefined }),
      error: reject,
    });
    return promise;
  }

  releaseLock() {
    this.#reader.release();
  }
}
asInterface(ReadableStreamDefaultReader);

class ReadableStreamBYOBReader {
  /** @type {Reader} */
  #reader;

  /** @param {any} stream */
  constructor(stream) {
    const state = readableArgument(stream);
    if (!state.locked && !(state.controller instanceof ByteController)) {
      throw typeError('ERR_INVALID_ARG_VALUE', "The argument 'stream' must be a byte stream");
    }
    this.#reader = state.lock(true);
  }

  get closed() {
    return this.#reader.closed.promise;
  }

  /** @param {any} [reason] @returns {Promise<void>} */
  cancel(reason) {
    if (!this.#reader.stream) return Promise.reject(released());
    return this.#reader.cancel(reason);
  }

  /** @param {ArrayBufferView} view @param {{ min?: number }} [options] @returns {Promise<any>} */
  read(view, options) {
    if (!ArrayBuffer.isView(view))
      return Promise.reject(
        typeError(
          'ERR_INVALID_ARG_TYPE',
          'The "view" argument must be an instance of Buffer, TypedArray, or DataView.',
        ),
      );
    if (/** @type {any} */ (view.buffer).detached)
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: View ArrayBuffer is detached'));
    if (view.byteLength === 0)
      return Promise.reject(typeError('ERR_INVALID_STATE', 'Invalid state: View is zero-length'));
    const min = options?.min ?? 1;
    if (min < 1)
      return Promise.reject(typeError('ERR_INVALID_ARG_VALUE', 'options.min must be greater than 0'));
    const { length = view.byteLength } = /** @type {any} */ (view);
    if (min > length) return Promise.reject(new RangeError('options.min must not exceed the view'));
    if (!this.#reader.stream) return Promise.reject(released());
    const { promise, resolve, reject } = deferred();
    this.#reader.readInto(view, min, {
      chunk: (/** @type {any} */ value) => resolve({ value, done: false }),
      close: (/** @type {any} */ value) => resolve({ done: true, value }),
      error: reject,
    });
    return promise;
  }

  releaseLock() {
    this.#reader.release();
  }
}
asInterface(ReadableStreamBYOBReader);

/** @param {any} value */
function readableArgument(value) {
  const stream = streamOf(value);
  if (!stream)
    throw typeError('ERR_INVALID_ARG_TYPE', 'The "stream" argument must be an instance of ReadableStream.');
  return stream;
}

function released() {
  return typeError('ERR_INVALID_STATE', 'Invalid state: The reader is not attached to a stream');
}

module.exports = {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamBYOBReader,
  streamOf,
  shellOf,
  readable,
  readableBytes,
};
