import Link from 'fourteen/link';
import type { ReactNode } from 'react';
import { Where } from '../components/where';
import { allRooms } from '../lib/rooms';
import styles from './rooms.module.css';

export const metadata = { title: { default: 'Rooms', template: '%s · Northgate Museum' } };

export default function Rooms({ children, guide }: { children: ReactNode; guide: ReactNode }) {
  return (
    <div className={styles.rooms}>
      <aside className={styles.aside}>
        <input id="notes" aria-label="Notes" placeholder="Your notes stay here" />
        <ul>
          {allRooms().map(({ name, title }) => (
            <li key={name}>
              <Link href={`/rooms/${name}`}>{title}</Link>
            </li>
          ))}
        </ul>
        <Where />
        <div id="guide">{guide}</div>
      </aside>
      <section>{children}</section>
    </div>
  );
}
