'use strict';
// https://streams.spec.whatwg.org/#rbs-controller-class
const { copy } = require('../bytes.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('../idl.cjs');

/** @typedef {InstanceType<typeof import('./readable.cjs').Readable>} Readable */
/** @typedef {InstanceType<typeof import('./readable.cjs').Reader>} Reader */
/** @typedef {import('./readable.cjs').ReadRequest} ReadRequest */
/** @typedef {{ buffer: ArrayBuffer, byteOffset: number, byteLength: number }} Piece */

/**
 * A view that waits to be filled. https://streams.spec.whatwg.org/#pull-into-descriptor
 *
 * @typedef {{ buffer: ArrayBuffer, bufferByteLength: number, byteOffset: number, byteLength: number, bytesFilled: number,
 *   minimumFill: number, elementSize: number, View: any, readerType: 'default' | 'byob' | 'none' }} PullInto
 */

/** Fills a stream of bytes from its source. */
class ByteController {
  stream;
  highWaterMark;
  autoAllocate;
  /** @type {Piece[]} */
  queue = [];
  queueSize = 0;
  /** @type {PullInto[]} */
  pendingPullIntos = [];
  /** @type {ReadableStreamBYOBRequest | null} */
  byobRequest = null;
  /** @type {(() => Promise<any>) | undefined} */
  pull = undefined;
  /** @type {((reason: any) => Promise<any>) | undefined} */
  cancel = undefined;
  started = false;
  closeRequested = false;
  pulling = false;
  pullAgain = false;
  /** @type {ReadableByteStreamController | undefined} */
  #shell = undefined;

  /** @param {Readable} stream @param {number} highWaterMark @param {number | undefined} autoAllocate */
  constructor(stream, highWaterMark, autoAllocate) {
    this.stream = stream;
    this.highWaterMark = highWaterMark;
    this.autoAllocate = autoAllocate;
    stream.controller = this;
  }

  get shell() {
    return (this.#shell ??= new ReadableByteStreamController(INTERNAL, this));
  }

  /** @param {Promise<any>} startResult */
  startedBy(startResult) {
    startResult.then(
      () => {
        this.started = true;
        this.callPullIfNeeded();
      },
      (reason) => this.error(reason),
    );
  }

  get desiredSize() {
    if (this.stream.state === 'errored') return null;
    return this.stream.state === 'closed' ? 0 : this.highWaterMark - this.queueSize;
  }

  get #shouldPull() {
    if (this.stream.state !== 'readable' || this.closeRequested || !this.started) return false;
    return this.stream.waiting > 0 || /** @type {number} */ (this.desiredSize) > 0;
  }

  callPullIfNeeded() {
    if (!this.#shouldPull) return;
    if (this.pulling) {
      this.pullAgain = true;
      return;
    }
    if (!this.pull) return;
    this.pulling = true;
    this.pull().then(
      () => {
        this.pulling = false;
        if (this.pullAgain) {
          this.pullAgain = false;
          this.callPullIfNeeded();
        }
      },
      (reason) => this.error(reason),
    );
  }

  #clearAlgorithms() {
    this.pull = undefined;
    this.cancel = undefined;
  }

  #clearPendingPullIntos() {
    this.#invalidateByobRequest();
    this.pendingPullIntos = [];
  }

  #invalidateByobRequest() {
    if (this.byobRequest === null) return;
    forget(this.byobRequest);
    this.byobRequest = null;
  }

  #resetQueue() {
    this.queue = [];
    this.queueSize = 0;
  }

  close() {
    if (this.closeRequested || this.stream.state !== 'readable') return;
    if (this.queueSize > 0) {
      this.closeRequested = true;
      return;
    }
    const first = this.pendingPullIntos[0];
    if (first && first.bytesFilled % first.elementSize !== 0) {
      const error = typeError('ERR_INVALID_STATE', 'Invalid state: Partial read');
      this.error(error);
      throw error;
    }
    this.#clearAlgorithms();
    this.stream.close();
  }

  /** @param {ArrayBufferView} chunk */
  enqueue(chunk) {
    if (this.closeRequested || this.stream.state !== 'readable') return;
    const { byteOffset, byteLength } = chunk;
    this.#take(transfer(chunk.buffer), byteOffset, byteLength);
  }

  /** A chunk that nobody else holds: nothing need be taken away. @param {Uint8Array<ArrayBuffer>} chunk */
  enqueueOwn(chunk) {
    if (!this.closeRequested && this.stream.state === 'readable') {
      this.#take(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }

  /** @param {ArrayBuffer} buffer @param {number} byteOffset @param {number} byteLength */
  #take(buffer, byteOffset, byteLength) {
    const { stream } = this;
    const first = this.pendingPullIntos[0];
    if (first) {
      if (isDetached(first.buffer))
        throw typeError('ERR_INVALID_STATE', 'Invalid state: Destination buffer is detached');
      this.#invalidateByobRequest();
      first.buffer = transfer(first.buffer);
      if (first.readerType === 'none') this.#enqueueDetached(first);
    }
    if (stream.reader && !stream.reader.byob) {
      this.#processReadRequestsUsingQueue();
      if (stream.waiting === 0) {
        this.#enqueuePiece(buffer, byteOffset, byteLength);
      } else {
        if (this.pendingPullIntos.length > 0) this.pendingPullIntos.shift();
        stream.fulfil(new Uint8Array(buffer, byteOffset, byteLength), false);
      }
    } else if (stream.reader) {
      this.#enqueuePiece(buffer, byteOffset, byteLength);
      for (const filled of this.#processPullIntosUsingQueue()) this.#commit(filled);
    } else {
      this.#enqueuePiece(buffer, byteOffset, byteLength);
    }
    this.callPullIfNeeded();
  }

  /** @param {ArrayBuffer} buffer @param {number} byteOffset @param {number} byteLength */
  #enqueuePiece(buffer, byteOffset, byteLength) {
    this.queue.push({ buffer, byteOffset, byteLength });
    this.queueSize += byteLength;
  }

  /** What a reader that went away had half filled stays in the stream. @param {PullInto} pullInto */
  #enqueueDetached(pullInto) {
    if (pullInto.bytesFilled > 0)
      this.#enqueueClone(pullInto.buffer, pullInto.byteOffset, pullInto.bytesFilled);
    this.pendingPullIntos.shift();
  }

  /** @param {ArrayBuffer} buffer @param {number} byteOffset @param {number} byteLength */
  #enqueueClone(buffer, byteOffset, byteLength) {
    let clone;
    try {
      clone = buffer.slice(byteOffset, byteOffset + byteLength);
    } catch (error) {
      this.error(error);
      throw error;
    }
    this.#enqueuePiece(clone, 0, byteLength);
  }

  /** @param {any} error */
  error(error) {
    if (this.stream.state !== 'readable') return;
    this.#clearPendingPullIntos();
    this.#resetQueue();
    this.#clearAlgorithms();
    this.stream.error(error);
  }

  /** @param {any} reason @returns {Promise<any>} */
  cancelSteps(reason) {
    this.#clearPendingPullIntos();
    this.#resetQueue();
    const result = this.cancel ? this.cancel(reason) : Promise.resolve();
    this.#clearAlgorithms();
    return result;
  }

  releaseSteps() {
    const first = this.pendingPullIntos[0];
    if (!first) return;
    first.readerType = 'none';
    this.pendingPullIntos = [first];
  }

  /** @param {ReadRequest} request */
  pullSteps(request) {
    if (this.queueSize > 0) {
      this.#fillFromQueue(request);
      return;
    }
    if (this.autoAllocate !== undefined) {
      let buffer;
      try {
        buffer = new ArrayBuffer(this.autoAllocate);
      } catch (error) {
        request.error(error);
        return;
      }
      this.pendingPullIntos.push({
        buffer,
        bufferByteLength: this.autoAllocate,
        byteOffset: 0,
        byteLength: this.autoAllocate,
        bytesFilled: 0,
        minimumFill: 1,
        elementSize: 1,
        View: Uint8Array,
        readerType: 'default',
      });
    }
    /** @type {Reader} */ (this.stream.reader).requests.push(request);
    this.callPullIfNeeded();
  }

  /** @param {ReadRequest} request */
  #fillFromQueue(request) {
    const piece = /** @type {Piece} */ (this.queue.shift());
    this.queueSize -= piece.byteLength;
    this.#handleQueueDrain();
    request.chunk(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
  }

  #handleQueueDrain() {
    if (this.queueSize === 0 && this.closeRequested) {
      this.#clearAlgorithms();
      this.stream.close();
    } else {
      this.callPullIfNeeded();
    }
  }

  #processReadRequestsUsingQueue() {
    while (this.stream.waiting > 0 && this.queueSize > 0) {
      const reader = /** @type {Reader} */ (this.stream.reader);
      this.#fillFromQueue(/** @type {ReadRequest} */ (reader.requests.shift()));
    }
  }

  /** @param {ArrayBufferView} view @param {number} min @param {ReadRequest} request */
  pullInto(view, min, request) {
    const stream = this.stream;
    const elementSize = /** @type {any} */ (view).BYTES_PER_ELEMENT ?? 1;
    const View = /** @type {any} */ (view).constructor;
    const { byteOffset, byteLength } = view;
    let buffer;
    try {
      buffer = transfer(view.buffer);
    } catch (error) {
      request.error(error);
      return;
    }
    /** @type {PullInto} */
    const pullInto = {
      buffer,
      bufferByteLength: buffer.byteLength,
      byteOffset,
      byteLength,
      bytesFilled: 0,
      minimumFill: min * elementSize,
      elementSize,
      View,
      readerType: 'byob',
    };
    const requests = /** @type {Reader} */ (stream.reader).requests;
    if (this.pendingPullIntos.length > 0) {
      this.pendingPullIntos.push(pullInto);
      requests.push(request);
      return;
    }
    if (stream.state === 'closed') {
      request.close(new View(buffer, byteOffset, 0));
      return;
    }
    if (this.queueSize > 0) {
      if (this.#fillPullInto(pullInto)) {
        const filled = viewOf(pullInto);
        this.#handleQueueDrain();
        request.chunk(filled);
        return;
      }
      if (this.closeRequested) {
        const error = typeError('ERR_INVALID_STATE', 'Invalid state: ReadableStream closed');
        this.error(error);
        request.error(error);
        return;
      }
    }
    this.pendingPullIntos.push(pullInto);
    requests.push(request);
    this.callPullIfNeeded();
  }

  /** Copies from the queue; true when the view has enough. @param {PullInto} pullInto */
  #fillPullInto(pullInto) {
    const maxCopy = Math.min(this.queueSize, pullInto.byteLength - pullInto.bytesFilled);
    const maxFilled = pullInto.bytesFilled + maxCopy;
    const aligned = maxFilled - (maxFilled % pullInto.elementSize);
    let remaining = maxCopy;
    let ready = false;
    if (aligned >= pullInto.minimumFill) {
      remaining = aligned - pullInto.bytesFilled;
      ready = true;
    }
    while (remaining > 0) {
      const head = /** @type {Piece} */ (this.queue[0]);
      const bytes = Math.min(remaining, head.byteLength);
      const from = new Uint8Array(head.buffer, head.byteOffset, bytes);
      new Uint8Array(pullInto.buffer).set(from, pullInto.byteOffset + pullInto.bytesFilled);
      if (head.byteLength === bytes) {
        this.queue.shift();
      } else {
        head.byteOffset += bytes;
        head.byteLength -= bytes;
      }
      this.queueSize -= bytes;
      pullInto.bytesFilled += bytes;
      remaining -= bytes;
    }
    return ready;
  }

  #processPullIntosUsingQueue() {
    const filled = [];
    while (this.pendingPullIntos.length > 0 && this.queueSize > 0) {
      const first = /** @type {PullInto} */ (this.pendingPullIntos[0]);
      if (!this.#fillPullInto(first)) break;
      this.pendingPullIntos.shift();
      filled.push(first);
    }
    return filled;
  }

  /** @param {PullInto} pullInto */
  #commit(pullInto) {
    const done = this.stream.state === 'closed';
    this.stream.fulfil(viewOf(pullInto), done);
  }

  /** The request that the source sees: the rest of the first view that waits. */
  get currentByobRequest() {
    const first = this.pendingPullIntos[0];
    if (this.byobRequest === null && first) {
      const { buffer, byteOffset, bytesFilled, byteLength } = first;
      const view = new Uint8Array(buffer, byteOffset + bytesFilled, byteLength - bytesFilled);
      this.byobRequest = new ReadableStreamBYOBRequest(INTERNAL, this, view);
    }
    return this.byobRequest;
  }

  /** @param {number} bytesWritten */
  respond(bytesWritten) {
    const first = /** @type {PullInto} */ (this.pendingPullIntos[0]);
    if (this.stream.state === 'closed') {
      if (bytesWritten !== 0) {
        throw typeError(
          'ERR_INVALID_ARG_VALUE',
          'bytesWritten must be 0 when calling respond() on a closed stream',
        );
      }
    } else {
      if (bytesWritten === 0) {
        throw typeError(
          'ERR_INVALID_ARG_VALUE',
          'bytesWritten must be greater than 0 when calling respond() on a readable stream',
        );
      }
      if (first.bytesFilled + bytesWritten > first.byteLength)
        throw new RangeError('bytesWritten out of range');
    }
    first.buffer = transfer(first.buffer);
    this.#respondInternal(bytesWritten);
  }

  /** @param {ArrayBufferView} view */
  respondWithNewView(view) {
    const first = /** @type {PullInto} */ (this.pendingPullIntos[0]);
    if (this.stream.state === 'closed') {
      if (view.byteLength !== 0) {
        throw typeError('ERR_INVALID_STATE', 'Invalid state: View is not zero-length');
      }
    } else if (view.byteLength === 0) {
      throw typeError('ERR_INVALID_STATE', 'Invalid state: View is zero-length');
    }
    if (first.byteOffset + first.bytesFilled !== view.byteOffset)
      throw new RangeError('The region specified by view does not match byobRequest');
    if (first.bufferByteLength !== view.buffer.byteLength)
      throw new RangeError('The buffer of view has different capacity than byobRequest');
    if (first.bytesFilled + view.byteLength > first.byteLength)
      throw new RangeError('The region specified by view is larger than byobRequest');
    const { byteLength } = view;
    first.buffer = transfer(view.buffer);
    this.#respondInternal(byteLength);
  }

  /** @param {number} bytesWritten */
  #respondInternal(bytesWritten) {
    const first = /** @type {PullInto} */ (this.pendingPullIntos[0]);
    this.#invalidateByobRequest();
    if (this.stream.state === 'closed') this.#respondClosed(first);
    else this.#respondReadable(bytesWritten, first);
    this.callPullIfNeeded();
  }

  /** @param {PullInto} first */
  #respondClosed(first) {
    if (first.readerType === 'none') this.pendingPullIntos.shift();
    if (!this.stream.reader?.byob) return;
    const filled = [];
    while (filled.length < this.stream.waiting)
      filled.push(/** @type {PullInto} */ (this.pendingPullIntos.shift()));
    for (const pullInto of filled) this.#commit(pullInto);
  }

  /** @param {number} bytesWritten @param {PullInto} first */
  #respondReadable(bytesWritten, first) {
    first.bytesFilled += bytesWritten;
    if (first.readerType === 'none') {
      this.#enqueueDetached(first);
      for (const filled of this.#processPullIntosUsingQueue()) this.#commit(filled);
      return;
    }
    if (first.bytesFilled < first.minimumFill) return;
    this.pendingPullIntos.shift();
    const rest = first.bytesFilled % first.elementSize;
    if (rest > 0) {
      const end = first.byteOffset + first.bytesFilled;
      this.#enqueueClone(first.buffer, end - rest, rest);
    }
    first.bytesFilled -= rest;
    const filled = this.#processPullIntosUsingQueue();
    this.#commit(first);
    for (const more of filled) this.#commit(more);
  }
}

/** @param {PullInto} pullInto */
function viewOf(pullInto) {
  const { View, buffer, byteOffset, bytesFilled, elementSize } = pullInto;
  return new View(transfer(buffer), byteOffset, bytesFilled / elementSize);
}

/**
 * Takes a buffer away from whoever held it. Memory that Java lent can't be taken: it is copied.
 *
 * @param {any} buffer
 * @returns {ArrayBuffer}
 */
function transfer(buffer) {
  try {
    return buffer.transfer();
  } catch (error) {
    if (isDetached(buffer)) throw error;
    return copy(new Uint8Array(buffer)).buffer;
  }
}

/** @param {any} buffer */
function isDetached(buffer) {
  return buffer.detached === true;
}

class ReadableByteStreamController {
  #controller;

  /** @param {symbol} key @param {ByteController} controller */
  constructor(key, controller) {
    onlyInside(key);
    this.#controller = controller;
  }

  get byobRequest() {
    return this.#controller.currentByobRequest;
  }

  get desiredSize() {
    return this.#controller.desiredSize;
  }

  close() {
    this.#assertOpen();
    this.#controller.close();
  }

  /** @param {ArrayBufferView} chunk */
  enqueue(chunk) {
    if (!ArrayBuffer.isView(chunk)) {
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'The "buffer" argument must be an instance of Buffer, TypedArray, or DataView.',
      );
    }
    if (chunk.byteLength === 0 || chunk.buffer.byteLength === 0) {
      throw typeError('ERR_INVALID_STATE', 'Invalid state: chunk ArrayBuffer is zero-length or detached');
    }
    this.#assertOpen();
    this.#controller.enqueue(chunk);
  }

  /** @param {any} [error] */
  error(error) {
    this.#controller.error(error);
  }

  #assertOpen() {
    const { closeRequested, stream } = this.#controller;
    if (closeRequested || stream.state !== 'readable') {
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Controller is already closed');
    }
  }
}
asInterface(ReadableByteStreamController);

class ReadableStreamBYOBRequest {
  /** @type {ByteController | undefined} */
  #controller;
  /** @type {Uint8Array | null} */
  #view;

  /** @param {symbol} key @param {ByteController} controller @param {Uint8Array} view */
  constructor(key, controller, view) {
    onlyInside(key);
    this.#controller = controller;
    this.#view = view;
  }

  get view() {
    return this.#view;
  }

  /** @param {number} bytesWritten */
  respond(bytesWritten) {
    const controller = this.#current();
    const view = /** @type {Uint8Array} */ (this.#view);
    if (isDetached(view.buffer))
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Viewed ArrayBuffer is detached');
    controller.respond(Number(bytesWritten));
  }

  /** @param {ArrayBufferView} view */
  respondWithNewView(view) {
    const controller = this.#current();
    if (!ArrayBuffer.isView(view))
      throw typeError('ERR_INVALID_ARG_TYPE', 'The "view" argument must be an ArrayBufferView.');
    if (isDetached(view.buffer))
      throw typeError('ERR_INVALID_STATE', 'Invalid state: Viewed ArrayBuffer is detached');
    controller.respondWithNewView(view);
  }

  #current() {
    if (!this.#controller)
      throw typeError('ERR_INVALID_STATE', 'Invalid state: This BYOB request has been invalidated');
    return this.#controller;
  }

  /** @param {ReadableStreamBYOBRequest} request */
  static forget(request) {
    request.#controller = undefined;
    request.#view = null;
  }
}
const { forget } = ReadableStreamBYOBRequest;
delete (/** @type {any} */ (ReadableStreamBYOBRequest).forget);
asInterface(ReadableStreamBYOBRequest);

module.exports = { ByteController, ReadableByteStreamController, ReadableStreamBYOBRequest, transfer };
