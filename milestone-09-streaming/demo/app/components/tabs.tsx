'use client';

import { useId, useState, type ReactNode } from 'react';
import styles from './tabs.module.css';

/** Tabs of the browser around panels of the server. */
export function Tabs({ tabs }: { tabs: { name: string; panel: ReactNode }[] }) {
  const id = useId();
  const [open, setOpen] = useState(0);
  return (
    <section className={styles.tabs}>
      <div role="tablist" className={styles.list}>
        {tabs.map((tab, i) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}tab-${i}`}
            aria-controls={`${id}panel-${i}`}
            aria-selected={i === open}
            onClick={() => setOpen(i)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {tabs.map((tab, i) => (
        <div
          key={tab.name}
          role="tabpanel"
          id={`${id}panel-${i}`}
          aria-labelledby={`${id}tab-${i}`}
          hidden={i !== open}
        >
          {tab.panel}
        </div>
      ))}
    </section>
  );
}
