// What the browser starts with: React takes over the document that the server sent, as soon as the payload's root is here.
import { startTransition, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { decode } from 'fourteen/internal/router/decode';
import { rows } from 'fourteen/internal/rows';
import { install } from 'fourteen/internal/router/current';
import type { PageLoad } from 'fourteen/internal/router/page-load';
import { PageNavigator } from 'fourteen/internal/router/page-navigator';
import { pageAddress } from 'fourteen/internal/router/address';
import { Router } from 'fourteen/internal/router/router';
import { fulfilled } from 'fourteen/internal/router/tracked';

export async function start(): Promise<void> {
  const navigator = new PageNavigator(
    documentLoad(await decode(rows())),
    (globalThis as { __fourteen_build?: string }).__fourteen_build,
  );
  install(navigator);
  startTransition(() => {
    hydrateRoot(document, <Router navigator={navigator} />);
  });
}

/** The page that came with the document. If its rest should not come, the document shows what it has. */
function documentLoad(root: ReactNode): PageLoad {
  return {
    page: fulfilled({ address: documentAddress(), root }),
    failed: new Promise(() => {}),
    ended: Promise.resolve(),
    abort() {},
  };
}

/** Where the document was loaded from. The address may be another one already: until now the history had nobody to ask. */
function documentAddress(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  return pageAddress(new URL(navigation?.name ?? location.href));
}
