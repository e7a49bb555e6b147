import { addTransitionType, startTransition } from 'react';
import { isFragmentOf, pageAddress } from 'fourteen/internal/router/address';
import { announcePage } from 'fourteen/internal/router/announcer';
import type { DocumentRouter, Visit } from 'fourteen/internal/router/current';
import { focusPage } from 'fourteen/internal/router/focus';
import { newEntry, type HistoryEntry } from 'fourteen/internal/router/history-entry';
import type { Page, PageLoad } from 'fourteen/internal/router/page-load';
import { PageSupply } from 'fourteen/internal/router/page-supply';
import { ScrollKeeper } from 'fourteen/internal/router/scroll-keeper';
import { SessionHistory } from 'fourteen/internal/router/session-history';

/** What the document shows, or is about to. */
export interface View {
  readonly load: PageLoad;
  readonly move: Move;
}

/** What the history and the scroll position have to do with it. */
export type Move =
  | { readonly kind: 'stay' }
  | { readonly kind: 'push' | 'replace'; readonly fragment: string; readonly scroll: boolean }
  | { readonly kind: 'traverse'; readonly entry: HistoryEntry };

/** React's side. Both are called within a transition. */
export interface Stage {
  show(view: View): void;
  /** The app has changed the address of the page that is shown. */
  readdress(load: PageLoad, url: URL): void;
}

/** A navigation that is not committed yet. */
interface Pending {
  readonly view: View;
  readonly url: URL;
  readonly cancel: () => void;
  readonly onPending: (pending: boolean) => void;
}

const nobody = () => {};

/**
 * Takes the user from page to page within one document.
 *
 * A navigation is one state update in a transition: React keeps the old page until the new one can be shown, and then calls
 * `committing` and `committed`. A newer navigation takes an older one's place. Whatever goes wrong, the browser loads a document.
 */
export class PageNavigator implements DocumentRouter {
  readonly #supply: PageSupply;
  readonly #history: SessionHistory;
  readonly #scroll: ScrollKeeper;
  #stage: Stage | null = null;
  #pending: Pending | null = null;
  /** What is in the document, and where it is without fragment. */
  #shown: View;
  #address = pageAddress(new URL(location.href));
  /** What was scrolled and announced, and where that was. */
  #settled: View;
  #settledPath = location.pathname;

  /**
   * @param first the page that the document came with
   * @param build the build that it is of
   */
  constructor(first: PageLoad, build: string | undefined) {
    this.#supply = new PageSupply(build);
    this.#supply.shown(this.#address, first);
    this.#shown = this.#settled = { load: first, move: { kind: 'stay' } };
    this.#history = new SessionHistory(
      (key) => this.#scroll.enter(key),
      () => this.#readdress(),
    );
    this.#scroll = new ScrollKeeper(this.#history.entry.key);
    addEventListener('popstate', () => this.#traverse());
  }

  get first(): View {
    return this.#shown;
  }

  attach(stage: Stage): void {
    this.#stage = stage;
  }

  visit(url: URL, { replace = false, scroll = true, transitionTypes, onPending = nobody }: Visit): void {
    const here = new URL(location.href);
    if (url.origin !== here.origin || isFragmentOf(url, here))
      return replace ? location.replace(url) : location.assign(url);
    const address = pageAddress(url);
    const ahead = this.#supply.take(address);
    const load = ahead ?? this.#supply.load(address);
    const kind = replace || url.href === here.href ? 'replace' : 'push';
    const view: View = { load, move: { kind, fragment: url.hash, scroll } };
    // What was fetched ahead is kept even if it is not shown now.
    this.#go({ view, url, cancel: ahead ? nobody : load.abort, onPending }, transitionTypes);
  }

  refresh(): void {
    this.#supply.clear();
    const url = this.#pending?.url ?? new URL(location.href);
    const move = this.#pending?.view.move ?? { kind: 'replace', fragment: url.hash, scroll: false };
    const load = this.#supply.load(pageAddress(url));
    const onPending = this.#pending?.onPending ?? nobody;
    this.#go({ view: { load, move }, url, cancel: load.abort, onPending });
  }

  prefetch(url: URL, soon: boolean, onInvalidate = nobody): void {
    const address = pageAddress(url);
    if (url.origin === location.origin && address !== this.#address)
      this.#supply.prefetch(address, soon, onInvalidate);
  }

  forgo(url: URL): void {
    this.#supply.forgo(pageAddress(url));
  }

  /** React is putting the view's page into the document: now its address is the document's. */
  committing(view: View, page: Page): void {
    if (view === this.#shown) return;
    this.#shown = view;
    this.#pending = null;
    if (view.move.kind === 'traverse') this.#arrive(view.move.entry, page);
    else if (view.move.kind !== 'stay') this.#record(view.move.kind, page.address + view.move.fragment);
    this.#address = page.address;
    this.#supply.shown(page.address, view.load);
  }

  #arrive(entry: HistoryEntry, page: Page): void {
    this.#scroll.enter(entry.key);
    this.#history.enter(entry);
    if (page.address !== pageAddress(new URL(location.href))) this.#history.replace(page.address);
  }

  /** A page that was redirected to where we are is no new entry. */
  #record(kind: 'push' | 'replace', url: string): void {
    if (kind === 'replace' || url === location.href) return this.#history.replace(url);
    const entry = newEntry();
    this.#scroll.enter(entry.key);
    this.#history.push(entry, url);
  }

  /** The view's page is in the document, and nothing is painted yet. */
  committed(view: View): void {
    if (view === this.#settled) return;
    this.#settled = view;
    const isElsewhere = location.pathname !== this.#settledPath;
    this.#settledPath = location.pathname;
    const { move } = view;
    if (isElsewhere && move.kind !== 'traverse') focusPage();
    if (move.kind === 'traverse') this.#scroll.restore();
    else if (move.kind !== 'stay' && move.scroll) this.#scroll.toFragment();
    if (isElsewhere) announcePage();
  }

  /** React could not render the view: perhaps as a document it works. */
  notRendered(view: View): void {
    if (view !== this.#settled) location.reload();
  }

  #go(next: Pending, transitionTypes: readonly string[] = []): void {
    const before = this.#pending;
    before?.cancel();
    this.#pending = next;
    const { view, onPending } = next;
    view.load.failed.then(() => this.#lost(view));
    startTransition(() => {
      transitionTypes.forEach(addTransitionType);
      before?.onPending(false);
      if (view.load.page.status === 'pending') onPending(true);
      this.#stage?.show(view);
    });
  }

  /** The page of a view does not come, or not whole. */
  #lost(view: View): void {
    if (this.#pending?.view === view) {
      const { url } = this.#pending;
      // It may be a download: then the browser stays, and so does the page.
      this.#stay();
      loadDocument(url, view.move.kind === 'push');
    } else if (this.#shown === view) location.reload();
  }

  /** Nothing is pending any more. */
  #stay(): void {
    this.#pending?.cancel();
    this.#pending = null;
    startTransition(() => this.#stage?.show(this.#shown));
  }

  /** The browser went back or forward, or to a fragment: `location` is there already. HTML, "popstate". */
  #traverse(): void {
    const url = new URL(location.href);
    const address = pageAddress(url);
    const isHere = address === this.#address;
    const { entry, isNew } = this.#history.whereTo(isHere ? this.#history.entry.page : undefined);
    if (!isHere && entry.page !== this.#history.entry.page) {
      const kept = this.#supply.again(address);
      const load = kept ?? this.#supply.load(address);
      const view: View = { load, move: { kind: 'traverse', entry } };
      return this.#go({ view, url, cancel: kept ? nobody : load.abort, onPending: nobody });
    }
    this.#scroll.enter(entry.key);
    this.#history.enter(entry);
    this.#readdress();
    // To a new fragment the browser scrolls itself.
    if (isNew) return;
    if (this.#pending !== null) this.#stay();
    this.#scroll.restore();
  }

  #readdress(): void {
    const url = new URL(location.href);
    if (pageAddress(url) === this.#address) return;
    this.#address = pageAddress(url);
    startTransition(() => this.#stage?.readdress(this.#shown.load, url));
  }
}

function loadDocument(url: URL, isNewEntry: boolean): void {
  if (pageAddress(url) === pageAddress(new URL(location.href))) location.reload();
  else if (isNewEntry) location.assign(url);
  else location.replace(url);
}
