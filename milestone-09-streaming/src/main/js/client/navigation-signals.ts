// What a component throws to have the framework go on otherwise: to another page, or to one that says why there is none.
//
// Such an error is told by its `digest`, the one part of an error that comes from the server to the browser. The digests are
// those of Next.js, so that libraries which look for them find them.

/** Whether going back leads to the page that redirected. */
export const RedirectType = { push: 'push', replace: 'replace' } as const;
export type RedirectType = keyof typeof RedirectType;

/** @property digest `NEXT_REDIRECT;replace;/login;307;`, or `NEXT_HTTP_ERROR_FALLBACK;404` */
class NavigationSignal extends Error {
  readonly digest: string;

  constructor(message: string, digest: string) {
    super(message);
    this.digest = digest;
  }
}

const REDIRECT = 'NEXT_REDIRECT';
const REFUSAL = 'NEXT_HTTP_ERROR_FALLBACK';

/** Ends the component, handler or action, and leads to another page; 307 before anything was sent, 303 after an action. */
export function redirect(url: string, type?: RedirectType): never {
  throw redirection(url, type, 307);
}

/** As `redirect`, for ever: 308. */
export function permanentRedirect(url: string, type?: RedirectType): never {
  throw redirection(url, type, 308);
}

/** What a redirect is that says nothing of it; after an action it is another. */
export const defaults = { redirectType: (): RedirectType => RedirectType.replace };

function redirection(url: string, type: RedirectType = defaults.redirectType(), status: number): Error {
  if (typeof url !== 'string' || /^\s*javascript:/i.test(url))
    throw new Error('redirect() was given no address of a page. Pass a path, or an http(s) address.');
  return new NavigationSignal(REDIRECT, `${REDIRECT};${type};${url};${status};`);
}

/** Ends the component: there is no such page; 404. */
export function notFound(): never {
  throw refusal(404);
}

/** Ends the component: whoever asks may not see the page; 403. */
export function forbidden(): never {
  throw refusal(403);
}

/** Ends the component: whoever asks has to say first who they are; 401. */
export function unauthorized(): never {
  throw refusal(401);
}

function refusal(status: number): Error {
  const digest = `${REFUSAL};${status}`;
  return new NavigationSignal(digest, digest);
}

/** For a `catch` around code that may call the functions above: throws those again that are not for it. */
export function unstable_rethrow(error: unknown): void {
  if (isSignal(error)) throw error;
  if (error instanceof Error && 'cause' in error) unstable_rethrow(error.cause);
}

export function isSignal(error: unknown): boolean {
  return redirectOf(error) !== null || statusOf(error) !== null;
}

/** Where an error leads to; null if it is no redirect. */
export function redirectOf(error: unknown): { url: string; replace: boolean } | null {
  const digest = digestOf(error);
  if (!digest.startsWith(`${REDIRECT};`)) return null;
  const [, type, ...rest] = digest.split(';');
  return { url: rest.slice(0, -2).join(';'), replace: type !== RedirectType.push };
}

/** 401, 403 or 404; null if an error does not say that there is no page. */
export function statusOf(error: unknown): number | null {
  const digest = digestOf(error);
  return digest.startsWith(`${REFUSAL};`) ? Number(digest.slice(REFUSAL.length + 1)) : null;
}

function digestOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return '';
  return typeof error.digest === 'string' ? error.digest : '';
}
