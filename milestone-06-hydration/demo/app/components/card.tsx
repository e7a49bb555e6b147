'use client';

import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

export function Cards({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}

export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export const valueClass = styles.value;
