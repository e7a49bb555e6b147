import Link from 'fourteen/link';
import { Suspense } from 'react';
import { Departures, Waiting } from './components/departures';
import { harbours } from './lib/harbours';
import styles from './page.module.css';

export default async function Home() {
  const all = await harbours();
  return (
    <>
      <title>Ferries of the bay</title>
      <h1>Ferries of the bay</h1>
      <p>
        The headings came first. Each board took half a second and arrived in the same response; the word
        about the sea took longer still. Nothing was fetched by a script.
      </p>
      {all.map((harbour) => (
        <section key={harbour.name} className={styles.card}>
          <h2>
            <Link href={`/harbours/${harbour.name}`}>{harbour.title}</Link>
          </h2>
          <Suspense fallback={<Waiting />}>
            <Departures from={harbour} />
          </Suspense>
        </section>
      ))}
    </>
  );
}
