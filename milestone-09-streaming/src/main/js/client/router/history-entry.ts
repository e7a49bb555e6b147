// What the router writes into `history.state`, beside what the app keeps there.

const FIELD = '__fourteen';

export interface HistoryEntry {
  /** The entry's own name: its scroll position is kept under it. */
  readonly key: string;
  /** The same for entries that show one page: after `history.pushState` by the app, or behind another fragment. */
  readonly page: string;
}

export function newEntry(page?: string): HistoryEntry {
  const key = Math.random().toString(36).slice(2);
  return { key, page: page ?? key };
}

/** The entry that a state belongs to; null if the router has not written it. */
export function entryOf(state: unknown): HistoryEntry | null {
  if (typeof state !== 'object' || state === null || !(FIELD in state)) return null;
  const { key, page } = (state[FIELD] ?? {}) as Partial<HistoryEntry>;
  return typeof key === 'string' && typeof page === 'string' ? { key, page } : null;
}

/** The app's state with the entry in it. A state that is no plain object has no room for one and stays as it is. */
export function stateWith(entry: HistoryEntry, state: unknown = null): unknown {
  if (state === null || state === undefined) return { [FIELD]: entry };
  const prototype: unknown = typeof state === 'object' ? Object.getPrototypeOf(state) : undefined;
  return prototype === Object.prototype || prototype === null ? { ...state, [FIELD]: entry } : state;
}
