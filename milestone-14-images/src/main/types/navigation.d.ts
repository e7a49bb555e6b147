declare module 'fourteen/navigation' {
  export interface NavigateOptions {
    /** Whether to go to the top of the new page; it does, if nothing is said. */
    scroll?: boolean;
    /** Handed to React's `addTransitionType`, for `<ViewTransition>`. */
    transitionTypes?: readonly string[];
  }

  export interface PrefetchOptions {
    /** Called at most once: what was fetched ahead is no longer there. */
    onInvalidate?: () => void;
  }

  export interface AppRouterInstance {
    push(href: string, options?: NavigateOptions): void;
    /** As `push`, but in the place of the current entry of the history. */
    replace(href: string, options?: NavigateOptions): void;
    /** Fetches the current page anew. The state of client components is kept, and so is the scroll position. */
    refresh(): void;
    back(): void;
    forward(): void;
    prefetch(href: string, options?: PrefetchOptions): void;
  }

  /** For client components: navigates from code. For people there is `Link`. */
  export function useRouter(): AppRouterInstance;

  /** For client components: the path of the current address, `/dashboard` for `/dashboard?v=2`. */
  export function usePathname(): string;

  /** For client components: the query of the current address. */
  export function useSearchParams(): ReadonlyURLSearchParams;

  /** For client components: what the address fills into the brackets of the route. */
  export function useParams<
    Params extends Readonly<Record<string, string | string[] | undefined>> = Readonly<
      Record<string, string | string[] | undefined>
    >,
  >(): Params;

  /** A query that can be read. To change it, navigate to a changed copy: `new URLSearchParams(searchParams)`. */
  export class ReadonlyURLSearchParams extends URLSearchParams {
    /** @deprecated It can't be changed. */
    append(): never;
    /** @deprecated It can't be changed. */
    delete(): never;
    /** @deprecated It can't be changed. */
    set(): never;
    /** @deprecated It can't be changed. */
    sort(): never;
  }

  /** Whether going back leads to the page that redirected. */
  export const RedirectType: { readonly push: 'push'; readonly replace: 'replace' };
  export type RedirectType = 'push' | 'replace';

  /** Ends the component, handler or action, and leads to another page: 307, after an action 303. */
  export function redirect(url: string, type?: RedirectType): never;

  /** As `redirect`, for ever: 308. */
  export function permanentRedirect(url: string, type?: RedirectType): never;

  /** Ends the component: there is no such page, 404. */
  export function notFound(): never;

  /** Ends the component: whoever asks may not see the page, 403. */
  export function forbidden(): never;

  /** Ends the component: whoever asks has to say first who they are, 401. */
  export function unauthorized(): never;

  /** In a `catch`: throws on what `redirect`, `notFound` and their like have thrown. */
  export function unstable_rethrow(error: unknown): void;

  /**
   * For client components in a layout: the segments that are shown below it, `['posts', '7']` in the root layout of `/posts/7`.
   *
   * @param parallelRoutesKey the parallel route to look at: `'children'`, if nothing is said
   */
  export function useSelectedLayoutSegments(parallelRoutesKey?: string): string[];

  /** For client components in a layout: the first segment that is shown below it; null for the layout's own page. */
  export function useSelectedLayoutSegment(parallelRoutesKey?: string): string | null;
}

declare module 'next/navigation' {
  export * from 'fourteen/navigation';
}
