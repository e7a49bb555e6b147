'use client';
// The place in a layout where what is below it is shown.
import { use, type ReactNode } from 'react';
import { LevelContext, PlaceContext } from 'fourteen/internal/layouts/place';

/**
 * @param at       the outlet's name; what is below it in the tree begins with it
 * @param children what the server put there; a navigation may have brought something else since
 */
export function Outlet({ at, children }: { at: string; children: ReactNode }) {
  const layers = use(PlaceContext)?.layers;
  return layers?.has(at) ? layers.get(at) : children;
}

/** Around a layout: by it the hooks know which one asks. */
export function Level({ at, children }: { at: readonly string[]; children: ReactNode }) {
  return <LevelContext value={at}>{children}</LevelContext>;
}
