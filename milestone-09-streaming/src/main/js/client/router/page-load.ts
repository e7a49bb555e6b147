import type { ReactNode } from 'react';
import { decode } from 'fourteen/internal/router/decode';
import { fulfilled, tracked, type Tracked } from 'fourteen/internal/router/tracked';

/** What the server is asked to answer with: a page's payload in place of its document. */
const FLIGHT = 'text/x-component';

/** A page as the server answered. */
export interface Page {
  /** Where it is in the end, behind redirects; without fragment. */
  readonly address: string;
  readonly root: ReactNode;
}

/** Why a page does not come, or not whole: the answer is none that this document can show, or it broke off. */
export type LoadFailure = 'not a page' | 'broken off';

/** A page on its way. None of its promises rejects; a load that was given up settles none but the last. */
export interface PageLoad {
  readonly page: Tracked<Page>;
  readonly failed: Promise<LoadFailure>;
  /** Nothing more comes, whatever the reason. */
  readonly ended: Promise<void>;
  readonly abort: () => void;
}

/** A page that is here already, as a whole or with parts that are still on their way. */
export function arrived(address: string, root: ReactNode): PageLoad {
  return {
    page: fulfilled({ address, root }),
    failed: new Promise(() => {}),
    ended: Promise.resolve(),
    abort() {},
  };
}

/** A download, a page of another build. */
class NotAPage extends Error {}

/**
 * Asks the server for a page's payload.
 *
 * @param build the build that this document is of; another one's components would not fit in
 * @param how   how urgent it is, whether the browser's cache may answer, and what of the page is asked for
 */
export function loadPage(
  address: string,
  build: string | undefined,
  how: Pick<RequestInit, 'priority' | 'cache'> & { headers?: Record<string, string> } = {},
): PageLoad {
  // @starter:begin task=9.6
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const page = later<Page>();
  const failed = later<LoadFailure>();
  const ended = later<void>();

  const fail = (error: unknown) => {
    ended.settle();
    if (signal.aborted) return;
    failed.settle(error instanceof NotAPage ? 'not a page' : 'broken off');
    giveUp.abort(); // the rest of an answer that nobody reads
  };

  const load = async () => {
    const headers = { ...how.headers, accept: FLIGHT };
    const response = await fetch(address, { ...how, headers, signal, credentials: 'same-origin' });
    const rows = payloadOf(response, build);
    const root = await decode(observed(rows, ended.settle, fail));
    page.settle({ address: response.url || address, root });
  };

  load().catch(fail);
  return {
    page: tracked(page.promise),
    failed: failed.promise,
    ended: ended.promise,
    abort: () => giveUp.abort(),
  };
}

function payloadOf({ headers, body }: Response, build: string | undefined): ReadableStream<Uint8Array> {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith(FLIGHT)) throw new NotAPage(`The answer is ${type || 'of no type'}, not ${FLIGHT}.`);
  const its = headers.get('x-fourteen-build');
  if (its !== null && build !== undefined && its !== build) throw new NotAPage('The app was built anew.');
  if (body === null) throw new NotAPage('The answer is empty.');
  return body;
}

/**
 * The same bytes. If they break off, who reads them does not hear of it: React would take away what is shown, and leave
 * nothing until the document is here that `broken` goes for.
 */
function observed(
  bytes: ReadableStream<Uint8Array>,
  whole: () => void,
  broken: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        controller.close();
        whole();
      } catch (error) {
        broken(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  // @starter:end
}

/** As `Promise.withResolvers`, which not every browser has that we serve. */
function later<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}
