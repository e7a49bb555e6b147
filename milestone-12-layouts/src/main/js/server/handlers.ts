// Calls what an app has besides pages: `route.ts`, `proxy.ts`, `sitemap.ts` and their like.
import {
  callHandler as call,
  methodsOf,
  type Incoming,
  type Outgoing,
} from 'fourteen/internal/route-handler';
import { NextRequest, NextResponse } from 'fourteen/server';

export { methodsOf };

type Module = Record<string, unknown>;

/** A route handler, or a file's function under a name of ours; each is given Next.js' request. */
export async function callHandler(
  module: Module,
  name: string,
  incoming: Incoming,
): Promise<Outgoing | string> {
  const run = { proxy: runProxy, sitemap: text(sitemap), robots: text(robots), manifest: text(manifest) }[
    name
  ];
  const handlers = run === undefined ? module : { [name]: run.bind(null, module) };
  return call(handlers, name, incoming, NextRequest);
}

/** The requests for which there is a proxy, as JSON; all, if nothing is said. */
export function matchersOf({ config }: Module): string {
  const { matcher } = (config ?? {}) as { matcher?: unknown };
  const all = matcher === undefined ? ['/:path*'] : Array.isArray(matcher) ? matcher : [matcher];
  return JSON.stringify(
    all.map((one: unknown) => {
      const { source, has, missing } = typeof one === 'string' ? { source: one } : (one as Matcher);
      return { source, has, missing };
    }),
  );
}

interface Matcher {
  source: string;
  has?: unknown;
  missing?: unknown;
}

async function runProxy(module: Module, request: Request): Promise<unknown> {
  const proxy = module['proxy'] ?? module['middleware'] ?? module['default'];
  if (typeof proxy !== 'function')
    throw new Error('A proxy file exports a function proxy, or a default one.');
  const waiting = { waitUntil: (work: Promise<unknown>) => void work.catch(console.error) };
  return (await proxy(request, waiting)) ?? NextResponse.next();
}

function text(write: (said: any, request: Request) => { type: string; text: string }) {
  return async (module: Module, request: Request): Promise<unknown> => {
    const said = typeof module['default'] === 'function' ? await module['default']() : module['default'];
    if (said instanceof Response) return said;
    const { type, text } = write(said, request);
    return new Response(text, {
      headers: { 'content-type': type, 'cache-control': 'public, max-age=0, must-revalidate' },
    });
  };
}

interface SitemapEntry {
  readonly url: string;
  readonly lastModified?: string | Date;
  readonly changeFrequency?: string;
  readonly priority?: number;
  readonly images?: readonly string[];
  readonly alternates?: { readonly languages?: Readonly<Record<string, string>> };
}

/** <https://www.sitemaps.org/protocol.html> */
function sitemap(entries: readonly SitemapEntry[]) {
  const lines = entries.map(({ url, lastModified, changeFrequency, priority, images = [], alternates }) =>
    [
      '<url>',
      `<loc>${escaped(url)}</loc>`,
      ...Object.entries(alternates?.languages ?? {}).map(
        ([language, href]) =>
          `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${escaped(href)}" />`,
      ),
      ...images.map((image) => `<image:image>\n<image:loc>${escaped(image)}</image:loc>\n</image:image>`),
      lastModified === undefined
        ? null
        : `<lastmod>${lastModified instanceof Date ? lastModified.toISOString() : escaped(lastModified)}</lastmod>`,
      changeFrequency === undefined ? null : `<changefreq>${escaped(changeFrequency)}</changefreq>`,
      priority === undefined ? null : `<priority>${priority}</priority>`,
      '</url>',
    ].filter((line) => line !== null),
  );
  const spaces = ['xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'];
  if (entries.some(({ images }) => images?.length))
    spaces.push('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
  if (entries.some(({ alternates }) => alternates?.languages))
    spaces.push('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  return {
    type: 'application/xml',
    text: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<urlset ${spaces.join(' ')}>`,
      ...lines.flat(),
      '</urlset>',
      '',
    ].join('\n'),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface RobotsRule {
  readonly userAgent?: string | readonly string[];
  readonly allow?: string | readonly string[];
  readonly disallow?: string | readonly string[];
  readonly crawlDelay?: number;
}

/** RFC 9309. */
function robots(said: {
  rules: RobotsRule | readonly RobotsRule[];
  sitemap?: string | readonly string[];
  host?: string;
}) {
  const lines: string[] = [];
  for (const { userAgent = '*', allow, disallow, crawlDelay } of [said.rules].flat() as RobotsRule[]) {
    for (const agent of [userAgent].flat()) lines.push(`User-Agent: ${agent}`);
    for (const path of [allow ?? []].flat()) lines.push(`Allow: ${path}`);
    for (const path of [disallow ?? []].flat()) lines.push(`Disallow: ${path}`);
    if (crawlDelay !== undefined) lines.push(`Crawl-delay: ${crawlDelay}`);
    lines.push('');
  }
  if (said.host) lines.push(`Host: ${said.host}`);
  for (const sitemap of [said.sitemap ?? []].flat()) lines.push(`Sitemap: ${sitemap}`);
  return { type: 'text/plain; charset=utf-8', text: lines.join('\n') + '\n' };
}

function manifest(said: unknown) {
  return { type: 'application/manifest+json', text: JSON.stringify(said) };
}
