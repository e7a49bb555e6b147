// What every page begins with: React takes over the document that the server sent, as soon as the root of its payload is here.
import { startTransition, type ReactNode } from 'react';
import { hydrateRoot, type HydrationOptions } from 'react-dom/client';
import { rows } from 'fourteen/internal/rows';
import { pageAddress } from 'fourteen/internal/router/address';
import { errorReports } from 'fourteen/internal/router/error-reports';
import { install } from 'fourteen/internal/router/current';
import { decode } from 'fourteen/internal/router/decode';
import { arrived } from 'fourteen/internal/router/page-load';
import { PageNavigator } from 'fourteen/internal/router/page-navigator';
import { Router } from 'fourteen/internal/router/router';

declare global {
  /** The build that the document is of, if the app was built. */
  var __fourteen_build: string | undefined;
}

/** A page alone, or one that came after a form was sent before there was any JavaScript: with what that led to. */
type DocumentModel = ReactNode | { root: ReactNode; formState: HydrationOptions['formState'] };

void decode<DocumentModel>(unending(rows())).then((model) => {
  if (typeof model === 'object' && model !== null && 'root' in model) start(model.root, model.formState);
  else start(model, null);
});

function start(root: ReactNode, formState: HydrationOptions['formState']): void {
  const navigator = new PageNavigator(arrived(documentAddress(), root), globalThis.__fourteen_build);
  install(navigator);
  startTransition(() => {
    hydrateRoot(document, <Router navigator={navigator} />, { ...errorReports, formState });
  });
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
