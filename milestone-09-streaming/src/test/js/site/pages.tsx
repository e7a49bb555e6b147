// The site's pages, as server components.
import { Route } from 'fourteen/internal/route';
import Link from 'fourteen/link';
import { Suspense, ViewTransition, type ReactNode } from 'react';
import { Away, Buttons, Counter, Nav, OnlyInItsDocument, Where } from './parts';

const links = [
  '/',
  '/long',
  '/slow',
  '/late',
  '/posts/a%20b?x=1&x=2',
  '/unwatched',
  '/broken',
  '/away',
  '/long#middle',
  '/query',
];

function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <Counter />
        <Where />
        <Nav paths={links} />
        <Buttons />
        <main>{children}</main>
      </body>
    </html>
  );
}

async function Rest({ data }: { data: Promise<string> }) {
  return <p id="rest">{await data}</p>;
}

function Tall({ title }: { title: string }) {
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <Link href="#middle" id="to-middle">
        to the middle
      </Link>
      <div style={{ height: 3000 }} />
      <h2 id="middle" tabIndex={-1}>
        middle
      </h2>
      <Link href="/slow" id="deep">
        deep
      </Link>
      <div style={{ height: 3000 }} />
    </>
  );
}

function Short({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      {children}
    </>
  );
}

const pages: Record<string, (data: Promise<string>) => ReactNode> = {
  '/': () => <Tall title="Home" />,
  '/long': () => <Tall title="Long" />,
  '/long?pushed': () => <Tall title="Pushed" />,
  '/long?from=object': () => <Tall title="From an object" />,
  '/slow': () => <Short title="Slow" />,
  '/unwatched': () => <Short title="Unwatched" />,
  '/plain': () => <Short title="Plain" />,
  '/query': () => <Short title="Query" />,
  '/query?q=a': () => <Short title="Query a" />,
  '/query?q=ab': () => <Short title="Query ab" />,
  '/posts/a%20b?x=1&x=2': () => <Short title="Post" />,
  '/away': () => (
    <Short title="Away">
      <Away to="/slow" />
    </Short>
  ),
  '/broken': () => (
    <Short title="Broken">
      <OnlyInItsDocument />
    </Short>
  ),
  '/animated': () => (
    <ViewTransition>
      <div>
        <Short title="Animated" />
      </div>
    </ViewTransition>
  ),
  '/late': (data) => (
    <Short title="Late">
      <Suspense fallback={<p id="rest">Loading</p>}>
        <Rest data={data} />
      </Suspense>
      <footer>end of shell</footer>
    </Short>
  ),
};

export const paths = Object.keys(pages);

export function pageOf(address: string, data: Promise<string>): ReactNode {
  const { pathname, search } = new URL(address, 'http://localhost');
  const params = pathname.startsWith('/posts/') ? { slug: decodeURIComponent(pathname.slice('/posts/'.length)) } : {};
  return (
    <Route pathname={pathname} search={search} params={params}>
      <Layout>{pages[address]!(data)}</Layout>
    </Route>
  );
}
