declare module 'fourteen/link' {
  import type { ComponentProps, ReactElement } from 'react';

  /** An address in parts. `search` counts before `query`, `host` before `hostname` and `port`. */
  export interface UrlObject {
    protocol?: string | null;
    auth?: string | null;
    host?: string | null;
    hostname?: string | null;
    port?: string | number | null;
    pathname?: string | null;
    search?: string | null;
    query?: string | null | Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
    hash?: string | null;
  }

  type QueryValue = string | number | bigint | boolean | null | undefined;

  /** Besides these, a link takes all that an `<a>` takes. */
  export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
    /** Where it leads: a path, an address, or an address in parts. */
    href: string | UrlObject;
    /** Takes the current entry's place in the history. */
    replace?: boolean;
    /** Whether to go to the top of the new page, or to its fragment; it does, if nothing is said. */
    scroll?: boolean;
    /**
     * `false`: the page is not fetched before the click. Otherwise it is when the link is pointed at, and in production when it
     * comes into view.
     */
    prefetch?: boolean | 'auto' | null;
    /** Called before a navigation within the app; `preventDefault()` calls it off. */
    onNavigate?: (event: { preventDefault(): void }) => void;
    /** Handed to React's `addTransitionType`, for `<ViewTransition>`. */
    transitionTypes?: readonly string[];
    /** @deprecated Write it in `href`. */
    as?: string | UrlObject;
    /** @deprecated It means nothing here. */
    shallow?: boolean;
    /** @deprecated It means nothing here. */
    passHref?: boolean;
    /** @deprecated It means nothing here. */
    locale?: string | false;
  }

  /** An `<a>` that leads to a page of the app without a new document. */
  export default function Link(props: LinkProps): ReactElement;

  /** In a component within a link: whether the link's page is on its way. */
  export function useLinkStatus(): { readonly pending: boolean };
}

declare module 'next/link' {
  export * from 'fourteen/link';
  export { default } from 'fourteen/link';
}
