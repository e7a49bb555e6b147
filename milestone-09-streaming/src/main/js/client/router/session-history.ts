import { entryOf, newEntry, stateWith, type HistoryEntry } from 'fourteen/internal/router/history-entry';

/**
 * The browser's history, each entry with a name.
 *
 * The app may call `history.pushState` and `replaceState` itself, to change the address of the page that is shown without
 * asking the server. The entry then belongs to the same page.
 */
export class SessionHistory {
  readonly #push = history.pushState.bind(history);
  readonly #replace = history.replaceState.bind(history);
  #entry: HistoryEntry;

  /**
   * @param leaving hears the next entry's key before the app itself makes one
   * @param changed the app has changed the address
   */
  constructor(leaving: (key: string) => void, changed: () => void) {
    const key = entryOf(history.state)?.key ?? newEntry().key;
    // The document was just loaded, for this entry: what others of the history showed before is another page.
    this.#entry = { key, page: newEntry().key };
    this.#replace(stateWith(this.#entry, history.state), '');
    history.pushState = (state: unknown, unused: string, url?: string | URL | null) => {
      const entry = newEntry(this.#entry.page);
      leaving(entry.key);
      this.#push(stateWith(entry, state), unused, url);
      this.#entry = entry;
      changed();
    };
    history.replaceState = (state: unknown, unused: string, url?: string | URL | null) => {
      this.#replace(stateWith(this.#entry, state), unused, url);
      changed();
    };
  }

  /** The entry of what is shown. While the page of another is on its way, the browser is already there. */
  get entry(): HistoryEntry {
    return this.#entry;
  }

  push(entry: HistoryEntry, url: string): void {
    this.#entry = entry;
    this.#push(stateWith(entry), '', url);
  }

  /** The shown entry gets another page. */
  replace(url: string): void {
    this.#entry = { key: this.#entry.key, page: newEntry().key };
    this.#replace(stateWith(this.#entry, url === location.href ? history.state : null), '', url);
  }

  /** Where the browser is now; an entry that is not the router's, such as another fragment's, gets a name. */
  whereTo(page?: string): { entry: HistoryEntry; isNew: boolean } {
    const known = entryOf(history.state);
    if (known !== null) return { entry: known, isNew: false };
    const entry = newEntry(page);
    this.#replace(stateWith(entry, history.state), '');
    return { entry, isNew: true };
  }

  /** The browser went to an entry, and now it is shown. */
  enter(entry: HistoryEntry): void {
    this.#entry = entry;
  }
}
