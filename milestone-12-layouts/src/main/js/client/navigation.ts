// `fourteen/navigation` with the hooks of layouts.
import { use } from 'react';
import { LevelContext, PlaceContext, type Segment } from 'fourteen/internal/layouts/place';

export * from 'fourteen/internal/streaming/navigation';

/** The segments that are shown below the layout which the component is in: `['posts', '7']` in the root layout of `/posts/7`. */
export function useSelectedLayoutSegments(parallelRoutesKey = 'children'): string[] {
  const place = use(PlaceContext);
  const level = use(LevelContext);
  if (place === null) return [];
  let at: Segment | undefined = place.segments;
  for (const branch of level) at = at?.branches[branch];
  const names: string[] = [];
  for (let below = at?.branches[parallelRoutesKey]; below; below = below.branches['children'])
    if (below.name !== '') names.push(below.name);
  return names;
}

/** The first of them; of a parallel route the last. Null if the layout's own page is shown. */
export function useSelectedLayoutSegment(parallelRoutesKey = 'children'): string | null {
  const segments = useSelectedLayoutSegments(parallelRoutesKey);
  return segments.at(parallelRoutesKey === 'children' ? 0 : -1) ?? null;
}
