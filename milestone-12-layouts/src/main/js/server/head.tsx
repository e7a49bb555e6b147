// The page's metadata, as the elements that React puts into the document's head.
import type { ReactNode } from 'react';
import { resolved, viewport, type Fields, type Resolved } from 'fourteen/internal/layouts/metadata';
import { metadataElements, viewportElements } from 'fourteen/internal/layouts/metadata-elements';
import type { Modules, TreeRequest } from 'fourteen/internal/layouts/tree-request';

interface HeadProps {
  readonly request: TreeRequest;
  readonly modules: Modules;
}

/** May come late: a title can. */
export function Head({ request, modules }: HeadProps): ReactNode {
  const found = resolved(request, modules);
  const elements = (ready: Resolved) => metadataElements(ready, request.pictures);
  return found instanceof Promise ? found.then(elements) : elements(found);
}

/** Is there with the first bytes. */
export function ViewportHead({ request, modules }: HeadProps): ReactNode {
  const found = viewport(request, modules);
  const elements = (ready: Fields) => viewportElements(ready, request.pictures);
  return found instanceof Promise ? found.then(elements) : elements(found);
}
