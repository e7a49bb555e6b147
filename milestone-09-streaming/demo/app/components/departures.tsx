import Link from 'fourteen/link';
import { Suspense } from 'react';
import { harbours, sea, slowly, type Departure, type Harbour } from '../lib/harbours';
import styles from './departures.module.css';

/** A board that has to be asked for, and is slow. */
export async function Departures({ from }: { from: Harbour }) {
  await slowly(500);
  const all = await harbours();
  return (
    <ul className={styles.board}>
      {from.departures.map((departure) => (
        <li key={departure.time}>
          <time>{departure.time}</time>
          <Link href={`/harbours/${departure.to}`}>
            {all.find((one) => one.name === departure.to)?.title}
          </Link>
          <span>{departure.minutes} min</span>
          <Suspense fallback={<em>asking the coast guard …</em>}>
            <Sea departure={departure} />
          </Suspense>
        </li>
      ))}
    </ul>
  );
}

async function Sea({ departure }: { departure: Departure }) {
  return <em>{await sea(departure)}</em>;
}

export function Waiting() {
  return <p className={styles.waiting}>The board is on its way …</p>;
}
