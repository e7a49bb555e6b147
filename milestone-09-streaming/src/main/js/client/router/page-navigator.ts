import { addTransitionType, startTransition, type ReactNode } from 'react';
import { isFragmentOf, pageAddress } from 'fourteen/internal/router/address';
import { announcePage } from 'fourteen/internal/router/announcer';
import type { DocumentRouter, Visit } from 'fourteen/internal/router/current';
import { focusPage } from 'fourteen/internal/router/focus';
import { newEntry, type HistoryEntry } from 'fourteen/internal/router/history-entry';
import { arrived, type Page, type PageLoad } from 'fourteen/internal/router/page-load';
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
  | { readonly kind: 'traverse'; readonly entry: HistoryEntry; readonly isKept: boolean };

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
  #address: string;
  /** What was scrolled and announced, and where that was. */
  #settled: View;
  #settledPath = location.pathname;

  /**
   * @param first the page that the document came with
   * @param build the build that it is of
   */
  constructor(first: PageLoad, build: string | undefined) {
    this.#address = first.page.status === 'fulfilled' ? first.page.value.address : location.href;
    this.#supply = new PageSupply(build);
    this.#supply.shown(this.#address, first);
    this.#shown = this.#settled = { load: first, move: { kind: 'stay' } };
    this.#history = new SessionHistory(
      (key) => this.#scroll.enter(key),
      () => this.#readdress(),
    );
    this.#scroll = new ScrollKeeper(this.#history.entry.key);
    addEventListener('popstate', () => this.#moved());
  }

  get first(): View {
    return this.#shown;
  }

  attach(stage: Stage): void {
    this.#stage = stage;
  }

  /** The document's page has come to life. The user may have left it before: the browser's buttons need no script. */
  begin(): void {
    if (this.#pending === null && hereWithoutFragment() !== this.#address)
      this.#traverseTo(this.#history.entry);
  }

  visit(
    url: URL,
    { replace = false, scroll = true, transitionTypes, stale, onPending = nobody }: Visit,
  ): void {
    if (stale) this.#supply.forget();
    const here = new URL(location.href);
    if (url.origin !== here.origin || isFragmentOf(url, here))
      return replace ? location.replace(url) : location.assign(url);
    const address = pageAddress(url);
    const ahead = this.#supply.take(address);
    const load = ahead ?? this.#supply.load(address, this.#base());
    const kind = replace || url.href === here.href ? 'replace' : 'push';
    const view: View = { load, move: { kind, fragment: url.hash, scroll } };
    // What was fetched ahead is kept even if it is not shown now.
    this.#go({ view, url, cancel: ahead ? nobody : load.abort, onPending }, transitionTypes);
  }

  refresh(): void {
    const url = this.#pending?.url ?? new URL(location.href);
    const move = this.#pending?.view.move ?? { kind: 'replace', fragment: url.hash, scroll: false };
    const load = this.#supply.reload(pageAddress(url));
    const onPending = this.#pending?.onPending ?? nobody;
    this.#go({ view: { load, move }, url, cancel: load.abort, onPending });
  }

  get address(): string {
    return this.#address;
  }

  adopt(address: string, root: ReactNode, stale: boolean): void {
    if (stale) this.#supply.forget();
    if (this.#pending === null && address === this.#address && root !== null) {
      const view: View = { load: arrived(address, root), move: { kind: 'stay' } };
      this.#go({ view, url: new URL(location.href), cancel: nobody, onPending: nobody });
    } else if (stale) this.refresh(); // what is shown, or on its way, may be as old
  }

  prefetch(url: URL, soon: boolean, onInvalidate?: () => void): void {
    const address = pageAddress(url);
    if (url.origin === location.origin && address !== this.#address)
      this.#supply.prefetch(address, soon, () => this.#base(), onInvalidate);
  }

  /** The page in the document, which the next one may share parts with. */
  #base(): ReactNode {
    const { page } = this.#shown.load;
    return page.status === 'fulfilled' ? page.value.root : null;
  }

  forgo(url: URL): void {
    this.#supply.forgo(pageAddress(url));
  }

  /** React is putting the view's page into the document: now its address is the document's. */
  committing(view: View, page: Page): void {
    if (view === this.#shown) return;
    this.#shown = view;
    if (this.#pending?.view === view) this.#pending = null;
    const { move } = view;
    if (move.kind === 'traverse') {
      this.#scroll.enter(move.entry.key);
      this.#history.enter(move.entry);
      // By now it may be somewhere else.
      if (!move.isKept && page.address !== hereWithoutFragment()) this.#history.replace(page.address);
    } else if (move.kind !== 'stay') this.#record(move.kind, page.address + move.fragment);
    this.#address = hereWithoutFragment();
    this.#supply.shown(this.#address, view.load);
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

  /** Whether the view has been in the document as a whole. */
  wasShown(view: View): boolean {
    return view === this.#settled;
  }

  /** React could not render the view: perhaps as a document it works. */
  notRendered(view: View): void {
    if (!this.wasShown(view)) location.reload();
  }

  #go(next: Pending, transitionTypes: readonly string[] = []): void {
    this.#scroll.note();
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
      // The app may have changed the page's address since it came.
      if (view.move.kind === 'traverse' && view.move.isKept) this.#stage?.readdress(view.load, next.url);
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
  #moved(): void {
    const isHere = hereWithoutFragment() === this.#address;
    const { entry, isNew } = this.#history.whereTo(isHere ? this.#history.entry.page : undefined);
    if (!isHere && entry.page !== this.#history.entry.page) return this.#traverseTo(entry);
    // To a new fragment the browser scrolls itself, and may have done so.
    if (!isNew) this.#scroll.note();
    this.#scroll.enter(entry.key);
    this.#history.enter(entry);
    this.#readdress();
    if (isNew) return;
    if (this.#pending !== null) this.#stay();
    this.#scroll.restore();
  }

  #traverseTo(entry: HistoryEntry): void {
    const url = new URL(location.href);
    const address = pageAddress(url);
    const kept = this.#supply.again(address);
    const ahead = kept ?? this.#supply.take(address);
    const load = ahead ?? this.#supply.load(address, this.#base());
    const view: View = { load, move: { kind: 'traverse', entry, isKept: kept !== undefined } };
    this.#go({ view, url, cancel: ahead ? nobody : load.abort, onPending: nobody });
  }

  /** The app has changed the address. It is still the same page, also for who comes back to it. */
  #readdress(): void {
    const url = new URL(location.href);
    if (pageAddress(url) === this.#address) return;
    this.#address = pageAddress(url);
    this.#supply.shown(this.#address, this.#shown.load);
    startTransition(() => this.#stage?.readdress(this.#shown.load, url));
  }
}

function hereWithoutFragment(): string {
  return pageAddress(new URL(location.href));
}

function loadDocument(url: URL, isNewEntry: boolean): void {
  if (pageAddress(url) === hereWithoutFragment()) location.reload();
  else if (isNewEntry) location.assign(url);
  else location.replace(url);
}
