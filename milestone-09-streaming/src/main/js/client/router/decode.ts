// Where Flight becomes React's elements.
import type { ReactNode } from 'react';
import { createFromReadableStream } from 'react-server-dom-webpack/client.browser';
import { callServer } from 'fourteen/internal/call-server';

/** @returns settles with the root's row; what comes later are lazy elements and promises in it */
export function decode<Model = ReactNode>(rows: ReadableStream<Uint8Array>): Promise<Model> {
  return createFromReadableStream<Model>(rows, { callServer });
}
