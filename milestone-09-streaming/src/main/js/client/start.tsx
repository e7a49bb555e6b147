// What every page begins with: React takes over the document that the server sent, as soon as the root of its payload is here.
import { startTransition, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { rows } from 'fourteen/internal/rows';
import { pageAddress } from 'fourteen/internal/router/address';
import { errorReports } from 'fourteen/internal/router/error-reports';
import { install } from 'fourteen/internal/router/current';
import { decode } from 'fourteen/internal/router/decode';
import type { PageLoad } from 'fourteen/internal/router/page-load';
import { PageNavigator } from 'fourteen/internal/router/page-navigator';
import { Router } from 'fourteen/internal/router/router';
import { fulfilled } from 'fourteen/internal/router/tracked';

declare global {
  /** The build that the document is of, if the app was built. */
  var __fourteen_build: string | undefined;
}

void decode(unending(rows())).then(start);

function start(root: ReactNode): void {
  const navigator = new PageNavigator(documentLoad(root), globalThis.__fourteen_build);
  install(navigator);
  startTransition(() => {
    hydrateRoot(document, <Router navigator={navigator} />, errorReports);
  });
}

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

/**
 * The same rows, and no end. A document that was cut off lacks some: React would take the whole page away for their sake, while
 * what has come is good to use. So they are waited for.
 */
function unending(rows: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const endless = new TransformStream<Uint8Array, Uint8Array>();
  void rows.pipeTo(endless.writable, { preventClose: true });
  return endless.readable;
}
