import type { Metadata } from 'next';
import Link from 'fourteen/link';
import type { ReactNode } from 'react';
import { Tickets } from './components/tickets';
import './global.css';
import styles from './layout.module.css';

export const metadata: Metadata = {
  title: { default: 'Northgate Museum', template: '%s · Northgate Museum' },
  description: 'Three rooms, one of them closed.',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header className={styles.header}>
          <Link className={styles.brand} href="/">
            Fourteen<span>.12</span>
          </Link>
          <nav className={styles.nav}>
            <Link href="/">Hall</Link>
            <Link href="/rooms">Rooms</Link>
            <Link href="/rooms/vault">The vault</Link>
            <Link href="/rooms/attic">The attic</Link>
          </nav>
          <Tickets />
        </header>
        <main className={styles.main}>{children}</main>
        <footer className={styles.footer}>
          The number of tickets stays from page to page: the layout does, and so does its state.
        </footer>
      </body>
    </html>
  );
}
