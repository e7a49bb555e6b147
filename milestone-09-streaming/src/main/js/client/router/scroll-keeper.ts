import { ScrollPositions } from 'fourteen/internal/router/scroll-positions';

const STORED = '__fourteen_scroll';

/**
 * Scrolls where a browser would have scrolled for a document.
 *
 * The browser itself restores positions when a document is loaded; we do it within the document, and only then is
 * `history.scrollRestoration` ours.
 */
export class ScrollKeeper {
  readonly #positions: ScrollPositions;
  /** Aborted when the position that is wanted is no longer wanted. */
  #reaching = new AbortController();

  /** @param entry the history's entry that is shown */
  constructor(entry: string) {
    this.#positions = new ScrollPositions(entry, here(), stored());
    // An entry that was left within an earlier document: the browser has been told to leave it to us.
    if (history.scrollRestoration === 'manual') this.restore();
    addEventListener('scroll', () => this.#positions.scrolled(here()), { passive: true });
    addEventListener('pagehide', () => {
      store(this.#positions.toString());
      history.scrollRestoration = 'auto';
    });
    // Not before: the browser may still be restoring. Afterwards too, if the document comes out of the back/forward cache.
    addEventListener('pageshow', () => setTimeout(takeOver));
    if (document.readyState === 'complete') takeOver();
  }

  /** The shown entry is about to be left. An event of the last scrolling may still be to come. */
  note(): void {
    this.#positions.scrolled(here());
  }

  /** From now on another entry is shown. To be called before the history gets a new one, which inherits the setting. */
  enter(entry: string): void {
    this.#reaching.abort();
    takeOver();
    this.#positions.enter(entry);
  }

  /** To where the shown entry was left. */
  restore(): void {
    const position = this.#positions.of(this.#positions.entry);
    if (position === undefined) return this.toFragment();
    const [x, y] = position;
    this.#reach(() => {
      scrollTo({ left: x, top: y, behavior: 'instant' });
      return scrollY >= y - 1;
    });
  }

  /** To the element that the address names, else to the top. HTML, "scroll to the fragment". */
  toFragment(): void {
    const fragment = location.hash.slice(1);
    if (fragment === '') return this.#reach(toTop);
    this.#reach(() => {
      const element = elementOf(fragment);
      if (element !== null) {
        element.scrollIntoView({ behavior: 'instant' });
        element.focus({ preventScroll: true });
        return true;
      }
      toTop();
      return fragment === 'top';
    });
  }

  /** Content may still be on its way: tries again whenever the page grows, until the user takes over. */
  #reach(attempt: () => boolean): void {
    this.#reaching.abort();
    if (attempt()) return;
    const reaching = (this.#reaching = new AbortController());
    const growth = new ResizeObserver(() => {
      if (attempt()) reaching.abort();
    });
    growth.observe(document.documentElement);
    reaching.signal.addEventListener('abort', () => growth.disconnect());
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      addEventListener(type, () => reaching.abort(), { passive: true, signal: reaching.signal });
  }
}

function takeOver(): void {
  history.scrollRestoration = 'manual';
}

function here(): [number, number] {
  return [scrollX, scrollY];
}

function toTop(): true {
  scrollTo({ left: 0, top: 0, behavior: 'instant' });
  return true;
}

function elementOf(fragment: string): HTMLElement | null {
  const element = document.getElementById(fragment);
  if (element !== null) return element;
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null; // the % in it stands for itself
  }
}

/** Storage may be forbidden or full: then positions last as long as the document. */
function stored(): string | null {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(positions: string): void {
  try {
    sessionStorage.setItem(STORED, positions);
  } catch {
    // as above
  }
}
