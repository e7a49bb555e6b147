// On the server the page's tree also tells React which files the browser will want: React writes their tags itself.
import { preinit, preloadModule } from 'react-dom';
import type { ReactElement, ReactNode } from 'react';

/** What the browser loads for a route; the shape of the Java record RouteAssets. */
export interface RouteAssets {
  script: string;
  preloads: readonly string[];
  stylesheets: readonly string[];
}

/** One child, no host element, no hook: ids made by `useId` below are the same as without it. */
export function hydratedTree(tree: ReactElement, assets: RouteAssets): ReactElement {
  return <Assets assets={assets}>{tree}</Assets>;
}

function Assets({ assets, children }: { assets: RouteAssets; children: ReactNode }) {
  for (const href of assets.stylesheets) preinit(href, { as: 'style', precedence: 'default' });
  for (const href of [assets.script, ...assets.preloads]) preloadModule(href, { as: 'script' });
  return children;
}
