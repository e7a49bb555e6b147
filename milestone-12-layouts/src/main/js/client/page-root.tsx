'use client';
// Around every page's tree: where it is, and what navigations have changed of it.
import { useMemo, type ReactNode } from 'react';
import { PlaceContext, type Layers, type Segment } from 'fourteen/internal/layouts/place';
import { RouteContext, type RouteInfo } from 'fourteen/internal/router/route-context';

export interface PageRootProps {
  readonly route: RouteInfo;
  readonly segments: Segment;
  /** Set in the browser alone. */
  readonly layers?: Layers;
  readonly children: ReactNode;
}

export function PageRoot({ route, segments, layers, children }: PageRootProps) {
  const place = useMemo(() => ({ segments, layers }), [segments, layers]);
  return (
    <RouteContext value={route}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </RouteContext>
  );
}

/** An answer with what differs from the page that the browser has. It is read, and never rendered: see `segments.ts`. */
export function Patch(_: PatchProps): ReactNode {
  return null;
}

export interface PatchProps {
  readonly route: RouteInfo;
  readonly segments: Segment;
  readonly patches: readonly (readonly [outlet: string, content: ReactNode])[];
}
