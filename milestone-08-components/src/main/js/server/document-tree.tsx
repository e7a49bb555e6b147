// One page as the tree that is sent: the same shape for every page of an app, so that a navigation keeps what two pages share.
import type { ReactElement } from 'react';
import {
  fulfilled,
  type LayoutComponent,
  type PageComponent,
  type PageData,
} from 'fourteen/internal/page-tree';

/**
 * @param key what tells this page from others in the same layout: a page's state must not pass to another page
 * @param stylesheets addresses, in the order of the cascade
 */
export function documentTree(
  Page: PageComponent,
  Layout: LayoutComponent | null,
  data: PageData,
  key: string,
  stylesheets: readonly string[],
): ReactElement {
  const params = fulfilled(data.params);
  const searchParams = fulfilled(data.searchParams);
  // Where a page is the whole document, its <html> has to stay the same element.
  const tree =
    Layout === null ? (
      <Page params={params} searchParams={searchParams} />
    ) : (
      <Layout params={fulfilled({})}>
        <Page key={key} params={params} searchParams={searchParams} />
      </Layout>
    );
  // Elements, not hints: a navigation waits until the next page's style sheets are there.
  return (
    <>
      {stylesheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="fourteen" />
      ))}
      {tree}
    </>
  );
}
