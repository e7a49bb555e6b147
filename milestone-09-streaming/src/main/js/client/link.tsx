'use client';
import {
  createContext,
  use,
  useCallback,
  useOptimistic,
  type ComponentProps,
  type MouseEvent,
  type Ref,
  type TouchEvent,
} from 'react';
import { hrefOf, isFragmentOf, type Href } from 'fourteen/internal/router/address';
import { links } from 'fourteen/internal/router/current';
import { isLeftAlone } from 'fourteen/internal/router/link-click';
import { watchVisibility } from 'fourteen/internal/router/visibility';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Where it leads: a path, an address, or an address in parts. */
  href: Href;
  /** Takes the current entry's place in the history. */
  replace?: boolean;
  /** Whether to go to the top of the new page, or to its fragment. */
  scroll?: boolean;
  /** `false`: the page is not fetched before the click. Otherwise it is when the link comes into view, or under the pointer. */
  prefetch?: boolean | 'auto' | null;
  /** Called before a navigation within the app; `preventDefault()` calls it off. */
  onNavigate?: (event: { preventDefault(): void }) => void;
  /** For React's `<ViewTransition>`. */
  transitionTypes?: readonly string[];
  /** @deprecated Write it in `href`. */
  as?: Href;
  /** @deprecated It means nothing here. */
  shallow?: boolean;
  /** @deprecated It means nothing here. */
  passHref?: boolean;
  /** @deprecated It means nothing here. */
  locale?: string | false;
}

export interface LinkStatus {
  readonly pending: boolean;
}

const IDLE: LinkStatus = { pending: false };
const PENDING: LinkStatus = { pending: true };

const StatusContext = createContext(IDLE);

/** Whether the page of the link around is on its way. */
export function useLinkStatus(): LinkStatus {
  return use(StatusContext);
}

/** An `<a>` that leads to a page of the app without a new document. Everything else that links do stays with the browser. */
export default function Link({
  href,
  as,
  replace = false,
  scroll = true,
  prefetch,
  onNavigate,
  transitionTypes,
  shallow: _shallow,
  passHref: _passHref,
  locale: _locale,
  children,
  ref,
  ...attributes
}: LinkProps) {
  const [pending, onPending] = useOptimistic(false);
  const isAhead = prefetch !== false;

  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    attributes.onClick?.(event);
    const anchor = event.currentTarget;
    if (isLeftAlone(event, anchor)) return;
    if (anchor.origin === location.origin) {
      let calledOff = false;
      onNavigate?.({ preventDefault: () => (calledOff = true) });
      if (calledOff) return event.preventDefault();
      // Within the page the browser knows best where to scroll.
      if (!replace && isFragmentOf(new URL(anchor.href), new URL(location.href))) return;
    } else if (!replace) return;
    event.preventDefault();
    links.visit(anchor, { replace, scroll, transitionTypes, onPending });
  };

  const onMouseEnter = (event: MouseEvent<HTMLAnchorElement>) => {
    attributes.onMouseEnter?.(event);
    if (isAhead) links.prefetch(event.currentTarget, true);
  };

  const onTouchStart = (event: TouchEvent<HTMLAnchorElement>) => {
    attributes.onTouchStart?.(event);
    if (isAhead) links.prefetch(event.currentTarget, true);
  };

  const address = hrefOf(as ?? href);
  const attach = useCallback(
    (anchor: HTMLAnchorElement) => {
      // A link that now leads elsewhere is another one to watch.
      const unwatch = isAhead && address !== '' ? watched(anchor) : undefined;
      const detach = handOn(ref, anchor);
      return () => {
        unwatch?.();
        detach();
      };
    },
    [address, isAhead, ref],
  );

  return (
    <StatusContext value={pending ? PENDING : IDLE}>
      <a
        {...attributes}
        href={address}
        ref={attach}
        onClick={onClick}
        onMouseEnter={onMouseEnter}
        onTouchStart={onTouchStart}
      >
        {children}
      </a>
    </StatusContext>
  );
}

/** In development every page is made anew for each request; there, only what the user points at is fetched ahead. */
function watched(anchor: HTMLAnchorElement): (() => void) | undefined {
  if (process.env.NODE_ENV !== 'production') return undefined;
  return watchVisibility(anchor, (visible) => {
    if (visible) links.prefetch(anchor, false);
    else links.forgo(anchor);
  });
}

function handOn(ref: Ref<HTMLAnchorElement> | undefined, anchor: HTMLAnchorElement): () => void {
  if (typeof ref === 'function') {
    const cleanup = ref(anchor);
    return typeof cleanup === 'function' ? cleanup : () => ref(null);
  }
  if (ref) ref.current = anchor;
  return () => {
    if (ref) ref.current = null;
  };
}
