import { Lru } from 'fourteen/internal/router/lru';

/** How long a page that was fetched ahead may be shown, in milliseconds. */
export const FRESH = 30_000;

/** How many pages are kept of each kind. */
export const LIMIT = 50;

interface Ahead<P> {
  readonly page: P;
  readonly until: number;
  readonly dropped: (wanted: boolean) => void;
  wanted: boolean;
}

/**
 * The pages that need not be fetched: those that were shown, for back and forward, whatever their age, and for a short time
 * those that were fetched ahead. Under the address without fragment.
 */
export class PageCache<P> {
  readonly #now: () => number;
  readonly #shown = new Lru<P>(LIMIT);
  readonly #ahead = new Lru<Ahead<P>>(LIMIT, ({ dropped, wanted }) => dropped(wanted));

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param dropped called at most once, when the page goes, and whether somebody took it before */
  keepAhead(address: string, page: P, dropped: (wanted: boolean) => void): void {
    this.dropStale();
    this.#ahead.set(address, { page, until: this.#now() + FRESH, dropped, wanted: false });
  }

  /** Whether a fetch would be a waste. */
  hasAhead(address: string): boolean {
    this.dropStale();
    return this.#ahead.get(address) !== undefined;
  }

  /** For a link: the page that was fetched ahead; from now on somebody wants it. */
  take(address: string): P | undefined {
    this.dropStale();
    const ahead = this.#ahead.get(address);
    if (ahead !== undefined) ahead.wanted = true;
    return ahead?.page;
  }

  forgetAhead(address: string, page: P): void {
    if (this.#ahead.get(address)?.page === page) this.#ahead.delete(address);
  }

  keepShown(address: string, page: P): void {
    this.#shown.set(address, page);
  }

  /** For back and forward. */
  again(address: string): P | undefined {
    return this.#shown.get(address);
  }

  forgetShown(address: string, page: P): void {
    if (this.#shown.get(address) === page) this.#shown.delete(address);
  }

  /** What was shown is no longer true. */
  clear(): void {
    this.#shown.dropWhere(() => true);
    this.#ahead.dropWhere(() => true);
  }

  dropStale(): void {
    const now = this.#now();
    this.#ahead.dropWhere(({ until }) => until <= now);
  }

  get size(): number {
    return this.#shown.size + this.#ahead.size;
  }
}
