// What the browser starts with: the same tree as on the server, over the document that the server sent.
import { hydrateRoot } from 'react-dom/client';
import {
  pageTree,
  type LayoutComponent,
  type PageComponent,
  type PageData,
} from 'fourteen/internal/page-tree';

/** The id of the script that holds the page's props as JSON. */
const PROPS = '__fourteen_props';

export function hydrate(Page: PageComponent, Layout: LayoutComponent | null): void {
  const script = document.getElementById(PROPS);
  if (script === null)
    throw new Error(`The page has no <script id="${PROPS}">: was its HTML changed on the way?`);
  const data: PageData = JSON.parse(script.textContent);
  hydrateRoot(document, pageTree(Page, Layout, data));
}
