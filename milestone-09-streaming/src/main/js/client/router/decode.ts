// Where Flight becomes React's elements. The modules that client references name must be found before React's client is
// loaded: it takes what it finds then.
import 'fourteen/internal/modules';
import type { ReactNode } from 'react';
import { createFromReadableStream } from 'react-server-dom-webpack/client.browser';

/** @returns settles with the root's row; what comes later are lazy elements and promises in it */
export function decode(rows: ReadableStream<Uint8Array>): PromiseLike<ReactNode> {
  return createFromReadableStream<ReactNode>(rows);
}
