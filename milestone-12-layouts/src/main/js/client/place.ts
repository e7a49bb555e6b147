// Where in the tree of segments a client component stands, and what of it this document has.
import { createContext, type ReactNode } from 'react';

/** A directory of `app/` on the way to the page, with what its layout shows; or the page itself, without branches. */
export interface Segment {
  /** What tells it from others in its place: another key is another subtree. */
  readonly key: string;
  /** As an address or a directory writes it; empty for a page. */
  readonly name: string;
  /** `children`, and the names of parallel routes. */
  readonly branches: Readonly<Record<string, Segment>>;
}

/** What a navigation has put into the outlets of layouts that stayed, by the outlet's name. */
export type Layers = ReadonlyMap<string, ReactNode>;

export interface Place {
  readonly segments: Segment;
  readonly layers: Layers | undefined;
}

export const PlaceContext = createContext<Place | null>(null);

/** The branches that lead from the root to the layout around. */
export const LevelContext = createContext<readonly string[]>([]);
