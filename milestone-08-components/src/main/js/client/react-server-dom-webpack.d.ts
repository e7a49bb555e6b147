// The package has no types of its own; these are of what the framework uses.
declare module 'react-server-dom-webpack/client.browser' {
  export type CallServer = (id: string, args: unknown[]) => Promise<unknown>;

  export type TemporaryReferenceSet = Map<string, unknown>;

  export interface Options {
    callServer?: CallServer;
    temporaryReferences?: TemporaryReferenceSet;
    /** Development: the URL of the source map of a server's file. */
    findSourceMapURL?: (file: string, environment: string) => string | null;
    environmentName?: string;
    replayConsoleLogs?: boolean;
  }

  export function createFromReadableStream<T>(
    stream: ReadableStream<Uint8Array>,
    options?: Options,
  ): Promise<T>;

  export function createFromFetch<T>(response: Promise<Response>, options?: Options): Promise<T>;

  export function encodeReply(
    value: unknown,
    options?: { temporaryReferences?: TemporaryReferenceSet; signal?: AbortSignal },
  ): Promise<string | FormData>;

  export function createTemporaryReferenceSet(): TemporaryReferenceSet;

  export function createServerReference<A extends unknown[], R>(
    id: string,
    callServer: CallServer,
  ): (...args: A) => Promise<R>;

  export function registerServerReference<F>(reference: F, id: string): F;
}
