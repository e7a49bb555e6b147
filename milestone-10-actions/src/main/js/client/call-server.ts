// How the browser calls a function of the server: a POST to the page's own address (WIRE-FORMAT §6.4).
import type { ReactNode } from 'react';
import { createFromReadableStream, encodeReply } from 'react-server-dom-webpack/client.browser';
import { documentRouter } from 'fourteen/internal/router/current';

const FLIGHT = 'text/x-component';

/** What the server answers a call with. */
interface Answer {
  /** The page as it is now; none if the function has led elsewhere. */
  readonly root?: ReactNode;
  readonly returnValue?: Promise<unknown>;
  readonly redirect?: { readonly url: string; readonly replace: boolean };
  /** Whether other pages may have changed, too. */
  readonly stale?: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/** Calls run one after the other, in the order in which they were made. */
export function callServer(id: string, args: unknown[]): Promise<unknown> {
  const call = last.then(() => send(id, args));
  last = call.catch(() => {});
  return call;
}

async function send(id: string, args: unknown[]): Promise<unknown> {
  const { address } = documentRouter();
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: FLIGHT, 'rsc-action': id },
    body: await encodeReply(args),
    credentials: 'same-origin',
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith(FLIGHT) || response.body === null) throw refused(response);
  const answer = await createFromReadableStream<Answer>(response.body, { callServer });
  const { redirect, root = null, stale = false } = answer;
  if (redirect !== undefined) return follow(redirect, stale);
  documentRouter().adopt(address, root, stale);
  return answer.returnValue;
}

/** The server did not call the function: it is not there any more, or the call was not as it should be. */
function refused({ status }: Response): Error {
  return new Error(
    status === 404
      ? 'The server does not know this function. The app may have been built anew: reload the page.'
      : `The server did not call the function: it answered with status ${status}.`,
  );
}

/**
 * The caller gets `undefined` at once. In a transition, as with a form, React shows what it makes of that together with the
 * other page: it waits for both, and the caller is most often no longer there then.
 */
function follow({ url, replace }: NonNullable<Answer['redirect']>, stale: boolean): undefined {
  documentRouter().visit(new URL(url, location.href), { replace, stale });
}
