// The page's metadata, as the elements that React puts into the document's head.
import type { ReactNode } from 'react';
import { resolved, type Resolved } from 'fourteen/internal/layouts/metadata';
import { metadataElements } from 'fourteen/internal/layouts/metadata-elements';
import type { Modules, TreeRequest } from 'fourteen/internal/layouts/tree-request';

export function Head({ request, modules }: { request: TreeRequest; modules: Modules }): ReactNode {
  const found = resolved(request, modules);
  const elements = (ready: Resolved) => metadataElements(ready, request.pictures);
  return found instanceof Promise ? found.then(elements) : elements(found);
}
