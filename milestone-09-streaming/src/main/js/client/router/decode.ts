// Where Flight becomes React's elements.
import type { ReactNode } from 'react';
import { createFromReadableStream } from 'react-server-dom-webpack/client.browser';

/** @returns settles with the root's row; what comes later are lazy elements and promises in it */
export function decode(rows: ReadableStream<Uint8Array>): Promise<ReactNode> {
  return createFromReadableStream<ReactNode>(rows);
}
