'use client';
// The site's client components.
import Link, { useLinkStatus } from 'next/link';
import { useParams, usePathname, useRouter, useSearchParams } from 'next/navigation';
import { StrictMode, useEffect, useLayoutEffect, useState } from 'react';

/** Its count is the proof that the layout was kept. */
export function Counter() {
  const [count, setCount] = useState(0);
  const [mounts, setMounts] = useState(0);
  useEffect(() => setMounts(1), []);
  return (
    <button id="counter" data-alive={mounts} onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

function Hint() {
  return <i>{useLinkStatus().pending ? ' …' : ''}</i>;
}

export function Nav({ paths }: { paths: string[] }) {
  return (
    <StrictMode>
      <nav>
        {paths.map((path) => (
          <Link key={path} href={path} data-to={path} prefetch={path === '/unwatched' ? false : undefined}>
            {path}
            <Hint />
          </Link>
        ))}
        <a href="/plain">plain</a>
        <Link href={{ pathname: '/long', query: { from: 'object' }, hash: 'middle' }} id="object">
          object
        </Link>
        <Link href="/long" scroll={false} id="no-scroll">
          no scroll
        </Link>
        <Link href="/long" replace id="replace">
          replace
        </Link>
        <Link href="/long" onNavigate={(event) => event.preventDefault()} id="called-off">
          called off
        </Link>
        <Link href="/long" target="_blank" id="new-window">
          new window
        </Link>
        <Link href="/animated" transitionTypes={['slide']} id="animated">
          animated
        </Link>
      </nav>
    </StrictMode>
  );
}

/** Where the hooks think we are, and what the address was when effects ran. */
export function Where() {
  const pathname = usePathname();
  const search = useSearchParams();
  const params = useParams();
  const [effect, setEffect] = useState('');
  useLayoutEffect(() => setEffect(location.pathname + location.search), [pathname, search]);
  return (
    <p id="where" data-effect={effect}>
      {pathname} [{search.toString()}] {JSON.stringify(params)}
    </p>
  );
}

export function Buttons() {
  const router = useRouter();
  return (
    <p>
      <button id="push" onClick={() => router.push('/long?pushed')}>
        push
      </button>
      <button id="refresh" onClick={() => router.refresh()}>
        refresh
      </button>
      <button id="back" onClick={() => router.back()}>
        back
      </button>
      <button id="prefetch" onClick={() => router.prefetch('/slow', { onInvalidate: () => console.log('invalid') })}>
        prefetch
      </button>
      <button id="own" onClick={() => window.history.pushState({ mine: 1 }, '', '?own=1')}>
        own address
      </button>
      <button id="script" onClick={() => {
        try {
          router.push('javascript:document.title="hacked"');
        } catch (error) {
          console.log(String(error));
        }
      }}>
        script
      </button>
      <input id="search" onChange={(event) => router.replace(`/query?q=${event.target.value}`)} />
    </p>
  );
}

/** Can't be rendered within a document that was made for another page. */
export function OnlyInItsDocument() {
  if (typeof performance !== 'undefined' && typeof document !== 'undefined') {
    const [entry] = performance.getEntriesByType('navigation');
    if (!entry?.name.endsWith('/broken')) throw new Error('rendered away from its document');
  }
  return <p id="document">its own document</p>;
}

/** Redirects when it is mounted. */
export function Away({ to }: { to: string }) {
  const router = useRouter();
  useLayoutEffect(() => router.replace(to), [router, to]);
  return <p>away</p>;
}
