// Screen readers read a new document's title. Of a page that changed within the document they are told.

let region: HTMLElement | null = null;

/** Says which page this is. */
export function announcePage(): void {
  const title = document.title || document.querySelector('h1')?.textContent || location.pathname;
  region ??= newRegion();
  // React does not know it; if it should ever replace the document's content, the region goes back in.
  const host = (region.getRootNode() as ShadowRoot).host;
  if (!host.isConnected) document.documentElement.append(host);
  region.textContent = title;
}

/** Beside the body, where React renders nothing, and in a shadow tree, where the app's styles do not reach. */
function newRegion(): HTMLElement {
  const host = document.createElement('fourteen-announcer');
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'assertive');
  // By property: a style attribute would need the leave of the page's Content-Security-Policy.
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  host.attachShadow({ mode: 'open' }).append(region);
  return region;
}
