import { recipes } from './lib/recipes';
import styles from './page.module.css';

export default async function Home() {
  const all = await recipes();
  return (
    <>
      <title>Recipes of the house</title>
      <h1>Recipes of the house</h1>
      <p>
        This page awaited its data on the server. It has no client component, so none of its code is in your
        browser: only React, which reads the rows at the end of the page&apos;s source.
      </p>
      {all.map(({ slug, title, line }) => (
        <section key={slug} className={styles.card}>
          <h2>
            <a href={`/recipes/${slug}`}>{title}</a>
          </h2>
          <p>{line}</p>
        </section>
      ))}
    </>
  );
}
