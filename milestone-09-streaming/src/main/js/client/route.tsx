'use client';
// What the server puts around a page's tree: by it client components know where they are, on both sides.
import { useMemo, type ReactNode } from 'react';
import { RouteContext, type RouteInfo } from 'fourteen/internal/router/route-context';

export function Route({ pathname, search, params, children }: RouteInfo & { readonly children: ReactNode }) {
  const route = useMemo(() => ({ pathname, search, params }), [pathname, search, params]);
  return <RouteContext value={route}>{children}</RouteContext>;
}
