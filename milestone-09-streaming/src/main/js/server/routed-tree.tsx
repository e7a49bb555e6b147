// A page's tree with the place that it was asked for, for the hooks of client components.
import type { ReactElement } from 'react';
import { Route } from 'fourteen/internal/route';

export interface RouteInfo {
  pathname: string;
  search: string;
  params: Record<string, string | string[]>;
}

export function routedTree(tree: ReactElement, { pathname, search, params }: RouteInfo): ReactElement {
  return (
    <Route pathname={pathname} search={search} params={params}>
      {tree}
    </Route>
  );
}
