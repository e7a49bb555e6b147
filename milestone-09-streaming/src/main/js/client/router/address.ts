// What addresses mean to the router. Nothing here asks the browser: the rules hold on the server and in tests too.

type QueryValue = string | number | bigint | boolean | null | undefined;

/** An address in parts. `search` counts before `query`, `host` before `hostname` and `port`. */
export interface UrlObject {
  protocol?: string | null;
  auth?: string | null;
  host?: string | null;
  hostname?: string | null;
  port?: string | number | null;
  pathname?: string | null;
  search?: string | null;
  query?: string | null | Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  hash?: string | null;
}

export type Href = string | UrlObject;

/** The text of an `href` attribute. */
export function hrefOf(href: Href): string {
  if (typeof href === 'string') return href;
  const search = href.search ?? queryOf(href.query ?? '');
  return (
    originOf(href) +
    // These two would end the path.
    (href.pathname ?? '').replaceAll('#', '%23').replaceAll('?', '%3F') +
    after('?', search).replaceAll('#', '%23') +
    after('#', href.hash ?? '')
  );
}

function originOf({ protocol, auth, host, hostname, port }: UrlObject): string {
  const name = host ?? (hostname ? bracketed(hostname) + (port ? `:${port}` : '') : '');
  const scheme = protocol ? protocol.replace(/:?$/, ':') : '';
  if (!name) return scheme;
  return `${scheme}//${auth ? encodeURIComponent(auth).replace('%3A', ':') + '@' : ''}${name}`;
}

/** An IPv6 address stands in brackets. */
function bracketed(hostname: string): string {
  return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}

function queryOf(query: NonNullable<UrlObject['query']>): string {
  if (typeof query === 'string') return query;
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) pairs.append(name, one == null ? '' : String(one));
  }
  return pairs.toString();
}

function after(mark: string, text: string): string {
  return text === '' || text.startsWith(mark) ? text : mark + text;
}

/** The address without its fragment: what the server is asked for, and what a page is kept under. */
export function pageAddress(url: URL): string {
  const end = url.href.indexOf('#');
  return end < 0 ? url.href : url.href.slice(0, end);
}

/** Whether the way there only moves within the page: browsers do that themselves (HTML, "navigate to a fragment"). */
export function isFragmentOf(to: URL, page: URL): boolean {
  return to.href.includes('#') && pageAddress(to) === pageAddress(page);
}

/** Whether an address is code: it must never be gone to, whoever asks. */
export function isScript(url: URL): boolean {
  return url.protocol === 'javascript:';
}
