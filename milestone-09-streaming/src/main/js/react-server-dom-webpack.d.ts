// The package brings no types of its own.
declare module 'react-server-dom-webpack/client.browser' {
  export function createFromReadableStream<T>(stream: ReadableStream<Uint8Array>): PromiseLike<T>;
}
