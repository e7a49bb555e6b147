import type { ReactNode } from 'react';
import { PageCache } from 'fourteen/internal/router/page-cache';
import { loadPage, type PageLoad } from 'fourteen/internal/router/page-load';
import { arrived, asked } from 'fourteen/internal/router/segments';
import { tracked } from 'fourteen/internal/router/tracked';
import { Turnstile } from 'fourteen/internal/router/turnstile';

/** So many pages are fetched ahead at a time. */
const PREFETCHES = 4;

/** Where pages come from: what is kept, what is on its way, or the server. All addresses are without fragment. */
export class PageSupply {
  readonly #build: string | undefined;
  readonly #cache = new PageCache<PageLoad>();
  readonly #ahead = new Turnstile(PREFETCHES);
  readonly #watchers = new Map<string, (() => void)[]>();

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

  /** @param base the page that the document has: what both have in common need not come again */
  load(address: string, base: ReactNode): PageLoad {
    return this.#onto(base, address);
  }

  #onto(base: ReactNode, address: string, how: Pick<RequestInit, 'priority'> = {}): PageLoad {
    const load = loadPage(address, this.#build, { ...how, headers: asked(base) });
    const page = load.page.then((page) => ({ ...page, root: arrived(base, page.root) }));
    return { ...load, page: tracked(page) };
  }

  /** Whatever was kept is no longer true, here and in the browser's cache. */
  reload(address: string): PageLoad {
    this.#cache.clear();
    return loadPage(address, this.#build, { cache: 'reload' });
  }

  /** Whatever was kept is no longer true. */
  forget(): void {
    this.#cache.clear();
  }

  shown(address: string, load: PageLoad): void {
    this.#cache.keepShown(address, load);
    load.failed.then(() => this.#cache.forgetShown(address, load));
  }

  /**
   * @param soon         whether it goes before others
   * @param base         gives the page that the document has when its turn comes
   * @param onInvalidate called at most once: what was fetched is no longer there
   */
  prefetch(address: string, soon: boolean, base: () => ReactNode, onInvalidate?: () => void): void {
    if (savesData()) return;
    if (onInvalidate) this.#watchers.set(address, [...(this.#watchers.get(address) ?? []), onInvalidate]);
    if (!this.#cache.hasAhead(address))
      this.#ahead.enter(address, () => this.#loadAhead(address, base()), soon);
  }

  forgo(address: string): void {
    this.#ahead.leave(address);
  }

  #loadAhead(address: string, base: ReactNode): Promise<void> {
    const load = this.#onto(base, address, { priority: 'low' });
    this.#cache.keepAhead(address, load, (wanted) => {
      if (!wanted) load.abort();
      this.#invalidate(address);
    });
    load.failed.then((failure) => {
      // That there is no page is worth knowing: nobody asks again, and a click leads straight to the document.
      if (failure === 'broken off') this.#cache.forgetAhead(address, load);
    });
    return load.ended;
  }

  #invalidate(address: string): void {
    const watchers = this.#watchers.get(address) ?? [];
    this.#watchers.delete(address);
    if (watchers.length > 0) setTimeout(() => watchers.forEach((watcher) => watcher()));
  }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
