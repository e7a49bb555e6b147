// The router of this document, for links and for `useRouter`. On the server there is none.
import type { ReactNode } from 'react';
import { isScript, pageAddress } from 'fourteen/internal/router/address';

export interface NavigateOptions {
  /** Whether to go to the top of the new page; it is, if nothing is said. */
  scroll?: boolean;
  /** For React's `<ViewTransition>`. */
  transitionTypes?: readonly string[];
}

export interface PrefetchOptions {
  /** Called at most once: what was fetched ahead is no longer there. */
  onInvalidate?: () => void;
}

/** What `useRouter` gives. */
export interface AppRouterInstance {
  push(href: string, options?: NavigateOptions): void;
  replace(href: string, options?: NavigateOptions): void;
  refresh(): void;
  back(): void;
  forward(): void;
  prefetch(href: string, options?: PrefetchOptions): void;
}

export interface Visit extends NavigateOptions {
  replace?: boolean;
  /** Told, within a transition, that the page is on its way, or no longer. */
  onPending?: (pending: boolean) => void;
  /** Whether what is kept of pages may be no longer true. */
  stale?: boolean;
}

/** What a document's router does. */
export interface DocumentRouter {
  visit(url: URL, visit: Visit): void;
  refresh(): void;
  /** @param soon whether the user is about to go there */
  prefetch(url: URL, soon: boolean, onInvalidate?: () => void): void;
  /** It need not be fetched ahead any more, if that has not begun. */
  forgo(url: URL): void;
  /** The address of the page that is shown, without fragment. */
  readonly address: string;
  /**
   * Shows what an action has made of the page of an address, if it is still there.
   *
   * @param root  null if the page was not rendered
   * @param stale whether what is kept of other pages may be no longer true
   */
  adopt(address: string, root: ReactNode, stale: boolean): void;
}

/** A root of its own, beside the app's pages: there addresses lead to documents, as links do without a router. */
const documents: DocumentRouter = {
  visit: (url, { replace }) => (replace ? location.replace(url) : location.assign(url)),
  refresh: () => location.reload(),
  prefetch() {},
  forgo() {},
  get address() {
    return pageAddress(new URL(location.href));
  },
  adopt: () => location.reload(),
};

let current = documents;

/** The document's router as it is now. */
export const documentRouter = (): DocumentRouter => current;

export function install(router: DocumentRouter): void {
  current = router;
}

/** One for all: an effect that depends on it never runs again for its sake. */
export const router: AppRouterInstance = {
  push(href, options) {
    onlyInBrowsers('push');
    current.visit(resolved('push', href), { ...options });
  },
  replace(href, options) {
    onlyInBrowsers('replace');
    current.visit(resolved('replace', href), { ...options, replace: true });
  },
  refresh() {
    onlyInBrowsers('refresh');
    current.refresh();
  },
  back() {
    onlyInBrowsers('back');
    history.back();
  },
  forward() {
    onlyInBrowsers('forward');
    history.forward();
  },
  prefetch(href, options) {
    onlyInBrowsers('prefetch');
    current.prefetch(resolved('prefetch', href), false, options?.onInvalidate);
  },
};

/** For links: they know where they lead. */
export const links = {
  visit: ({ href }: HTMLAnchorElement, visit: Visit) => current.visit(new URL(href), visit),
  prefetch: ({ origin, href }: HTMLAnchorElement, soon: boolean) => {
    if (origin === location.origin) current.prefetch(new URL(href), soon);
  },
  forgo: ({ origin, href }: HTMLAnchorElement) => {
    if (origin === location.origin) current.forgo(new URL(href));
  },
};

function onlyInBrowsers(method: string): void {
  if (typeof window === 'undefined')
    throw new Error(
      `router.${method}() was called on the server, while HTML is made. Call it in an event handler or an effect.`,
    );
}

function resolved(method: string, href: string): URL {
  const url = new URL(href, location.href);
  if (isScript(url))
    throw new Error(
      `router.${method}() was given a javascript: address, and would have run it. Pass a page's.`,
    );
  return url;
}
