// The Java halves of Node's modules; what crosses and how, see ../web/java.d.ts.

type LentBytes = ArrayBuffer & { readonly lentByJava: unique symbol };

declare module 'java:path' {
  export function join(windows: boolean, paths: string[]): string;
  export function resolve(windows: boolean, cwd: string, paths: string[]): string;
  export function normalize(windows: boolean, path: string): string;
  export function isAbsolute(windows: boolean, path: string): boolean;
  export function relative(windows: boolean, cwd: string, from: string, to: string): string;
  export function dirname(windows: boolean, path: string): string;
  export function basename(windows: boolean, path: string, suffix: string): string;
  export function extname(windows: boolean, path: string): string;
  /** root, dir, base, ext, name */
  export function parse(windows: boolean, path: string): [string, string, string, string, string];
  export function toNamespacedPath(windows: boolean, cwd: string, path: string): string;
}

declare module 'java:buffer' {
  export function encode(text: string, encoding: string): LentBytes;
  export function decode(buffer: ArrayBufferLike, offset: number, length: number, encoding: string): string;
}

declare module 'java:fs' {
  /** Calls one of the two at once if `now`, else later. */
  export function run(
    operation: string,
    path: string,
    option: string | number | boolean | null,
    now: boolean,
    succeed: (...results: any[]) => void,
    fail: (code: string, message: string) => void,
  ): void;
}

declare module 'java:process' {
  /** name, value, name, value, … */
  export function environment(): string[];
  export function cwd(): string;
  export function platform(): NodeJS.Platform;
  export function arch(): string;
  export function engine(): string;
  export function pid(): number;
  /** The heap's bytes, and those in use. */
  export function memory(): [number, number];
  export function print(error: boolean, text: string): void;
}
