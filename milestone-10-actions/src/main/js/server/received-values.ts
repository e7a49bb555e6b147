// What Java builds arguments of (`ReceivedValues`): plain JavaScript values of what a client sent.
import { received } from 'fourteen/internal/server-reference';

interface Deferred {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

export const array = (): unknown[] => [];
export const object = (): object => ({});
export const define = (target: object, name: string, value: unknown): void =>
  void Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
export const push = (target: unknown[], value: unknown): void => void target.push(value);
export const nothing = undefined;
export const bigint = (digits: string): bigint => BigInt(digits);
export const symbol = (name: string): symbol => Symbol.for(name);
export const date = (time: number): Date => new Date(time);
export const map = (): Map<unknown, unknown> => new Map();
export const set = (): Set<unknown> => new Set();
export const form = (): FormData => new FormData();
export const put = (target: Map<unknown, unknown>, key: unknown, value: unknown): void =>
  void target.set(key, value);
export const add = (target: Set<unknown>, value: unknown): void => void target.add(value);
export const append = (target: FormData, name: string, value: string | Blob): void =>
  target.append(name, value);
export const blob = (type: string, bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type });
export const file = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], name, { type });
/** Gives what comes next; null at the end. */
type Next = () => Promise<Uint8Array<ArrayBuffer> | null>;

/** A file that lies on disk until the answer is sent: its bytes are read when somebody asks. */
class StoredFile extends File {
  readonly #size: number;
  readonly #all: () => Uint8Array<ArrayBuffer>;
  readonly #open: () => Next;

  constructor(
    name: string,
    type: string,
    size: number,
    all: () => Uint8Array<ArrayBuffer>,
    open: () => Next,
  ) {
    super([], name, { type });
    this.#size = size;
    this.#all = all;
    this.#open = open;
  }

  override get size(): number {
    return this.#size;
  }

  /** For whoever takes a blob as a whole: `new Response(file)`, `new Blob([file])`. */
  [Symbol.for('fourteen.bytes')](): Uint8Array<ArrayBuffer> {
    return this.#all();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#all();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#all().buffer;
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(this.#all());
  }

  override slice(start?: number, end?: number, type?: string): Blob {
    return new Blob([this.#all()]).slice(start, end, type);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const next = this.#open();
    return new ReadableStream({
      async pull(controller) {
        const bytes = await next();
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
    });
  }
}

export const stored = (
  name: string,
  type: string,
  size: number,
  all: () => Uint8Array<ArrayBuffer>,
  open: () => Next,
): File => new StoredFile(name, type, size, all, open);
export const iterator = (values: unknown[]): Iterator<unknown> => values[Symbol.iterator]();
export const error = (): Error => new Error('An error of the browser.');
export const reference = received;

const KINDS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

export function binary(kind: string, bytes: Uint8Array): unknown {
  const { buffer, byteLength } = bytes.slice();
  if (kind === 'ArrayBuffer') return buffer;
  if (kind === 'DataView') return new DataView(buffer);
  const Kind = KINDS[kind as keyof typeof KINDS];
  return new Kind(buffer, 0, byteLength / Kind.BYTES_PER_ELEMENT);
}

export function deferred(): Deferred {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  promise.catch(() => {}); // nobody may come to read it
  return { promise, resolve, reject };
}

/** A stream of chunks that are all there; `end` is what it ends with, and an error if it `failed`. */
export function readable(chunks: unknown[], bytes: boolean, failed: boolean): ReadableStream {
  return new ReadableStream({
    type: bytes ? 'bytes' : undefined,
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk as never));
      if (failed) controller.error(error());
      else controller.close();
    },
  } as UnderlyingDefaultSource);
}

export function iterable(
  chunks: unknown[],
  end: unknown,
  failed: boolean,
  once: boolean,
): AsyncIterable<unknown> {
  async function* run() {
    yield* chunks;
    if (failed) throw error();
    return end;
  }
  return once ? run() : { [Symbol.asyncIterator]: run };
}
