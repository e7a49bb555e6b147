import Link from 'fourteen/link';
import type { ReactNode } from 'react';
import { BookmarkCount, Bookmarks } from './components/bookmarks';
import { NavLink } from './components/nav-link';
import './global.css';
import styles from './layout.module.css';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <Bookmarks>
          <header className={styles.header}>
            <Link className={styles.brand} href="/">
              Fourteen<span>.09</span>
            </Link>
            <nav className={styles.nav}>
              <NavLink href="/">Ferries</NavLink>
              <NavLink href="/harbours/skelly">Skelly</NavLink>
              <NavLink href="/broken">A failing part</NavLink>
              <NavLink href="/about">About</NavLink>
            </nav>
            <BookmarkCount />
          </header>
          <main className={styles.main}>{children}</main>
          <footer className={styles.footer}>
            Rendered on the JVM and sent as it came: the shell first, then each part as it was ready.
          </footer>
        </Bookmarks>
      </body>
    </html>
  );
}
