import type { ReactNode } from 'react';
import './global.css';
import styles from './layout.module.css';

const places = [
  ['/', 'Recipes'],
  ['/recipes/onion-soup', 'Onion soup'],
  ['/about', 'About'],
] as const;

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header className={styles.header}>
          <a className={styles.brand} href="/">
            Fourteen<span>.08</span>
          </a>
          <nav className={styles.nav}>
            {places.map(([href, name]) => (
              <a key={href} href={href}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main className={styles.main}>{children}</main>
        <footer className={styles.footer}>
          Server components on the JVM; only what says <code>&apos;use client&apos;</code> runs in your
          browser.
        </footer>
      </body>
    </html>
  );
}
