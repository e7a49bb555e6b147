import { Counter } from './counter';
import styles from './page.module.css';

export default function Home() {
  return (
    <>
      <h1 className={styles.title}>Hello from the JVM</h1>
      <p className={styles.lead}>
        React wrote this page inside a Java program. Edit <code>app/page.tsx</code> and look again.
      </p>
      <Counter />
    </>
  );
}
