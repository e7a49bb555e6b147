import { createContext } from 'react';

/** What the server knows of the page that it rendered. */
export interface RouteInfo {
  readonly pathname: string;
  /** With its question mark, or empty. */
  readonly search: string;
  readonly params: RouteParams;
}

export type RouteParams = Readonly<Record<string, string | string[] | undefined>>;

export const RouteContext = createContext<RouteInfo | null>(null);

/** The page's address, where the app has changed it by `history.pushState` since the server was asked. */
export const OwnAddress = createContext<URL | null>(null);
