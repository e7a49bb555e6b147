'use client';

import { useId, useState, type ReactNode } from 'react';
import styles from './fold.module.css';

/** Opens and closes in the browser; what is in it was rendered on the server, and is not rendered again. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section>
      <button
        type="button"
        className={styles.title}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
      </button>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
