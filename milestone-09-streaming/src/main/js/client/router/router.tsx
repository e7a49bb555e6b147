import { use, useInsertionEffect, useLayoutEffect, useState } from 'react';
import { LastResort } from 'fourteen/internal/router/last-resort';
import type { PageLoad } from 'fourteen/internal/router/page-load';
import type { PageNavigator } from 'fourteen/internal/router/page-navigator';
import { OwnAddress } from 'fourteen/internal/router/route-context';

/** The whole document: the page of the current view. It adds no element and no id to what the server rendered. */
export function Router({ navigator }: { navigator: PageNavigator }) {
  const [view, show] = useState(navigator.first);
  const [own, setOwn] = useState<{ load: PageLoad; url: URL } | null>(null);
  // Insertion effects come before any layout effect of the page: one of those may navigate, or read the address.
  useInsertionEffect(
    () => navigator.attach({ show, readdress: (load, url) => setOwn({ load, url }) }),
    [navigator],
  );
  const page = use(view.load.page);
  useInsertionEffect(() => navigator.committing(view, page), [navigator, view, page]);
  useLayoutEffect(() => navigator.committed(view), [navigator, view]);
  useLayoutEffect(() => navigator.begin(), [navigator]);
  return (
    <OwnAddress value={own?.load === view.load ? own.url : null}>
      <LastResort view={view} navigator={navigator}>
        {page.root}
      </LastResort>
    </OwnAddress>
  );
}
