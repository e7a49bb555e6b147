// The tree of one page, the same on the server and in the browser: hydration compares them node by node.
import type { ComponentType, ReactElement, ReactNode } from 'react';

export type Params = Record<string, string | string[]>;
export type SearchParams = Record<string, string | string[] | undefined>;

/** What a page is given, as plain data. */
export interface PageData {
  params: Params;
  searchParams: SearchParams;
}

export type PageComponent = ComponentType<{ params: Promise<Params>; searchParams: Promise<SearchParams> }>;
export type LayoutComponent = ComponentType<{ params: Promise<Params>; children: ReactNode }>;

export function pageTree(Page: PageComponent, Layout: LayoutComponent | null, data: PageData): ReactElement {
  const page = <Page params={fulfilled(data.params)} searchParams={fulfilled(data.searchParams)} />;
  // A layout is given the parameters above it, and above the root there are none.
  return Layout === null ? page : <Layout params={fulfilled({})}>{page}</Layout>;
}

/** A promise that `use` reads at once: React looks at `status` and `value` before it waits. */
export function fulfilled<T>(value: T): Promise<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value });
}
