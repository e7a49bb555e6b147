// What every page begins with: the rows become elements, and React takes the document over.
import { startTransition, use, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createFromReadableStream } from 'react-server-dom-webpack/client.browser';
import { rows } from 'fourteen/internal/rows';

const page = createFromReadableStream<ReactNode>(rows());

function Root(): ReactNode {
  return use(page);
}

startTransition(() => {
  hydrateRoot(document, <Root />);
});
