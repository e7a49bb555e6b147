// What belongs to one request and is asked for by `fourteen/headers` and `fourteen/cache`. It follows the request's code through
// `await`: Java keeps it in an AsyncContext.
import { current } from 'fourteen:request';
import { Cookies } from 'fourteen/internal/cookies';
import { defaults, RedirectType } from 'fourteen/internal/navigation-signals';

/** What is being done for the request: cookies can't be set once a page is on its way. */
export type Phase = 'render' | 'action' | 'handler';

export class RequestState {
  readonly headers: Headers;
  readonly cookies: Cookies;
  phase: Phase;
  /** Whether something has changed that other pages may show. */
  stale = false;

  constructor(headers: [string, string][], phase: Phase) {
    this.headers = new Headers(headers);
    this.cookies = new Cookies(this.headers.get('cookie') ?? '');
    this.phase = phase;
  }

  get mayChange(): boolean {
    return this.phase !== 'render';
  }
}

/** Who sent a form can go back to it. */
defaults.redirectType = () =>
  (current() as RequestState | null)?.phase === 'action' ? RedirectType.push : RedirectType.replace;

export function createState(headers: [string, string][], phase: Phase): RequestState {
  return new RequestState(headers, phase);
}

/** @param caller `cookies()`, for the error where there is no request */
export function requestState(caller: string): RequestState {
  const state = current() as RequestState | null;
  if (state === null)
    throw new Error(
      `${caller} was called outside of a request: call it while a page is rendered, in a function with 'use server', ` +
        `or in a route handler, and not when a module is loaded.`,
    );
  return state;
}

export function requireChange(state: RequestState, caller: string): void {
  if (!state.mayChange)
    throw new Error(
      `${caller} was called while a page is rendered: its answer may be on its way already. ` +
        `Call it in a function with 'use server', or in a route handler.`,
    );
}
