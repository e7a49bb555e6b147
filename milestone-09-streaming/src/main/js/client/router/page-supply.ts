import { PageCache } from 'fourteen/internal/router/page-cache';
import { loadPage, type PageLoad } from 'fourteen/internal/router/page-load';
import { Turnstile } from 'fourteen/internal/router/turnstile';

/** So many pages are fetched ahead at a time. */
const PREFETCHES = 4;

/** Where pages come from: what is kept, what is on its way, or the server. All addresses are without fragment. */
export class PageSupply {
  readonly #build: string | undefined;
  readonly #cache = new PageCache<PageLoad>();
  readonly #ahead = new Turnstile(PREFETCHES);

  /** @param build the build that this document is of */
  constructor(build: string | undefined) {
    this.#build = build;
  }

  /** The page that was fetched ahead, if it is fresh. */
  take(address: string): PageLoad | undefined {
    this.#ahead.leave(address);
    return this.#cache.take(address);
  }

  /** The page as it was shown, for back and forward. */
  again(address: string): PageLoad | undefined {
    return this.#cache.again(address);
  }

  load(address: string): PageLoad {
    return loadPage(address, this.#build, 'auto');
  }

  shown(address: string, load: PageLoad): void {
    this.#cache.keepShown(address, load);
    load.failed.then(() => this.#cache.forgetShown(address, load));
  }

  /** @param soon whether it goes before others */
  prefetch(address: string, soon: boolean, onInvalidate: () => void): void {
    if (savesData() || this.#cache.hasAhead(address)) return;
    this.#ahead.enter(address, () => this.#loadAhead(address, onInvalidate), soon);
  }

  forgo(address: string): void {
    this.#ahead.leave(address);
  }

  /** What the server said is no longer true. */
  clear(): void {
    this.#cache.clear();
  }

  #loadAhead(address: string, onInvalidate: () => void): Promise<void> {
    const load = loadPage(address, this.#build, 'low');
    this.#cache.keepAhead(address, load, () => {
      load.abort();
      onInvalidate();
    });
    load.failed.then((failure) => {
      // That there is no page is worth knowing: nobody asks again, and a click leads straight to the document.
      if (failure === 'broken off') this.#cache.forgetAhead(address, load);
    });
    return load.ended;
  }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
