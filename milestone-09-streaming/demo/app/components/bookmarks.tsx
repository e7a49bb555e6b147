'use client';

import { createContext, use, useState, type ReactNode } from 'react';
import styles from './bookmarks.module.css';

interface State {
  names: readonly string[];
  toggle(name: string): void;
}

const Context = createContext<State>({ names: [], toggle: () => {} });

/** Lives in the root layout, so that what it remembers outlives a page. */
export function Bookmarks({ children }: { children: ReactNode }) {
  const [names, setNames] = useState<readonly string[]>([]);
  const toggle = (name: string) =>
    setNames((old) => (old.includes(name) ? old.filter((one) => one !== name) : [...old, name]));
  return <Context value={{ names, toggle }}>{children}</Context>;
}

export function BookmarkCount() {
  const { names } = use(Context);
  return (
    <output className={styles.count} data-testid="bookmarks">
      {names.length === 1 ? '1 bookmark' : `${names.length} bookmarks`}
    </output>
  );
}

export function Bookmark({ name }: { name: string }) {
  const { names, toggle } = use(Context);
  const marked = names.includes(name);
  return (
    <button type="button" className={styles.button} aria-pressed={marked} onClick={() => toggle(name)}>
      {marked ? '★ Bookmarked' : '☆ Bookmark'}
    </button>
  );
}
