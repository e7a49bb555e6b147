// The Java halves of the shells, as `require('java:…')` gives them. Bytes go to Java as (buffer, offset, length) and come
// back as a ByteBuffer, which `new ArrayBuffer()` takes without a copy.

type Lent = ArrayBuffer & { readonly lentByJava: unique symbol };
type Settle = (...results: any[]) => void;

declare module 'java:clock' {
  /** Milliseconds since the runtime was made, with fractions. */
  export function now(): number;
  /** When the runtime was made, in milliseconds since 1970, with fractions. */
  export function origin(): number;
}

declare module 'java:engine' {
  export function isProxy(value: object): boolean;
}

declare module 'java:url' {
  /** href, origin, protocol, username, password, host, hostname, port, pathname, search, hash in lines; null if it is no URL */
  export function parse(url: string, base: string | undefined): string | null;
  export function set(href: string, part: string, value: string): string;
  /** name, value, name, value, … */
  export function parseForm(body: string): string[];
  export function writeForm(pairs: string[]): string;
  export function toAscii(domain: string): string;
  export function toUnicode(domain: string): string;
}

declare module 'java:base64' {
  export function decode(data: string): string | null;
  export function encode(data: string): string | null;
}

declare module 'java:crypto' {
  export function randomUUID(): string;
  export function random(length: number): Lent;
  export function digest(algorithm: string, buffer: ArrayBufferLike, offset: number, length: number): Lent;
  export function hmac(algorithm: string, key: any[], data: any[]): Lent;
}

declare module 'java:multipart' {
  export function boundary(): string;
  /** name, filename or null, type, start, end, …; or a sentence that says what is wrong */
  export function parse(
    buffer: ArrayBufferLike,
    offset: number,
    length: number,
    contentType: string,
  ): any[] | string;
}

declare module 'java:zip' {
  interface Codec {
    /** What is ready, or null, or a sentence that says what is wrong. */
    push(buffer: ArrayBufferLike, offset: number, length: number): Lent | string | null;
    end(): Lent | string | null;
  }
  export function deflater(format: string): Codec;
  export function inflater(format: string): Codec;
}

declare module 'java:fetch' {
  interface Exchange {
    send(buffer: ArrayBufferLike | null, offset: number, length: number, succeed: Settle, fail: Settle): void;
    sendStream(succeed: Settle, fail: Settle): void;
    push(buffer: ArrayBufferLike, offset: number, length: number, resolve: Settle, reject: Settle): void;
    end(resolve: Settle, reject: Settle): void;
    cancel(): void;
    read(resolve: Settle, reject: Settle): void;
    readAll(resolve: Settle, reject: Settle): void;
    readText(resolve: Settle, reject: Settle): void;
  }
  export function open(method: string, url: string, headers: string[], redirect: string): Exchange;
  export function dataUrl(href: string): [string, Lent] | null;
}
