// Metadata as elements, in Next.js' order and with its names: <https://nextjs.org/docs/app/api-reference/functions/generate-metadata>.
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { Fields, Resolved } from 'fourteen/internal/layouts/metadata';
import type { Picture } from 'fourteen/internal/layouts/tree-request';

type Texts = Record<string, string>;

export function metadataElements(resolved: Resolved, pictures: readonly Picture[] = []): ReactNode {
  const { title, fields } = resolved;
  const head = new HeadElements(resolved);
  if (title.absolute) head.add('title', <title>{title.absolute}</title>);
  head.basics(fields);
  head.alternates(fields['alternates']);
  head.openGraph(fields['openGraph'], pictures);
  head.twitter(fields, pictures);
  head.icons(fields['icons']);
  for (const { url } of pictures.filter(({ rel }) => rel === 'manifest')) head.link('manifest', url);
  for (const [name, value] of Object.entries<unknown>(fields['other'] ?? {}))
    for (const one of many(value)) head.meta(name, one);
  return head.elements;
}

/** What a browser wants to know before it paints. */
export function viewportElements(viewport: Fields, pictures: readonly Picture[]): ReactNode {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content={viewportText(viewport)} />
      {themes(viewport['themeColor']).map(({ color, media }) => (
        <meta key={color + media} name="theme-color" media={media} content={color} />
      ))}
      {pictures
        .filter(({ rel }) => rel === 'icon' || rel === 'apple-touch-icon')
        .map(({ rel, url, type, sizes }) => (
          <link key={url} rel={rel} href={url} type={type ?? undefined} sizes={sizes ?? undefined} />
        ))}
      {viewport['colorScheme'] && <meta name="color-scheme" content={viewport['colorScheme']} />}
    </>
  );
}

class HeadElements {
  readonly elements: ReactElement[] = [];
  readonly #resolved: Resolved;

  constructor(resolved: Resolved) {
    this.#resolved = resolved;
  }

  add(name: string, element: ReactElement): void {
    this.elements.push(<Fragment key={`${name} ${this.elements.length}`}>{element}</Fragment>);
  }

  meta(name: string, content: unknown, media?: string): void {
    if (content === undefined || content === null || content === '' || content === false) return;
    this.add(name, <meta name={name} media={media} content={String(content)} />);
  }

  property(property: string, content: unknown): void {
    if (content === undefined || content === null || content === '') return;
    this.add(property, <meta property={property} content={String(content)} />);
  }

  link(rel: string, href: unknown, rest: Texts = {}): void {
    if (href)
      this.add(rel, <link rel={rel} href={ABSOLUTE.has(rel) ? this.#url(href) : String(href)} {...rest} />);
  }

  basics(fields: Fields): void {
    this.meta('description', fields['description']);
    this.meta('application-name', fields['applicationName']);
    for (const { name, url } of many<Fields>(fields['authors'])) {
      if (url) this.link('author', String(url));
      this.meta('author', name);
    }
    this.link('manifest', fields['manifest'] && String(fields['manifest']));
    this.meta('generator', fields['generator']);
    this.meta('keywords', many(fields['keywords']).join(','));
    for (const name of ['referrer', 'creator', 'publisher', 'category', 'classification', 'abstract'])
      this.meta(name, fields[name]);
    const { robots, verification, formatDetection, appleWebApp } = fields;
    this.meta('robots', robotsText(robots));
    this.meta('googlebot', robotsText(robots?.googleBot));
    for (const [key, name] of Object.entries(VERIFICATION))
      for (const one of many(verification?.[key])) this.meta(name, one);
    if (formatDetection) {
      const off = Object.entries(formatDetection).filter(([, value]) => value === false);
      this.meta('format-detection', off.map(([name]) => `${name}=no`).join(', '));
    }
    if (appleWebApp) {
      this.meta('mobile-web-app-capable', appleWebApp.capable === false ? null : 'yes');
      this.meta('apple-mobile-web-app-title', appleWebApp.title);
      this.meta('apple-mobile-web-app-status-bar-style', appleWebApp.statusBarStyle);
    }
  }

  alternates(alternates: Fields | undefined): void {
    if (!alternates) return;
    this.link('canonical', addressOf(alternates['canonical']));
    for (const [kind, attribute] of [
      ['languages', 'hrefLang'],
      ['media', 'media'],
      ['types', 'type'],
    ] as const)
      for (const [key, value] of Object.entries<unknown>(alternates[kind] ?? {}))
        for (const one of many(value)) this.link('alternate', addressOf(one), { [attribute]: key });
  }

  openGraph(graph: Fields | undefined, pictures: readonly Picture[]): void {
    const { title, fields } = this.#resolved;
    if (graph) {
      const own = graph['title'];
      this.property(
        'og:title',
        typeof own === 'object' ? (own?.absolute ?? own?.default) : (own ?? title.absolute),
      );
      this.property('og:description', graph['description'] ?? fields['description']);
      this.property('og:url', graph['url'] && this.#url(graph['url']));
      this.property('og:site_name', graph['siteName']);
      this.property('og:locale', graph['locale']);
      this.images('og:image', graph['images']);
      for (const kind of ['videos', 'audio'] as const)
        for (const one of many<any>(graph[kind]))
          this.property(kind === 'videos' ? 'og:video' : 'og:audio', this.#url(one?.url ?? one));
      this.property('og:type', graph['type'] ?? 'website');
      this.property('article:published_time', graph['publishedTime']);
      this.property('article:modified_time', graph['modifiedTime']);
      for (const author of many(graph['authors'])) this.property('article:author', author);
      for (const tag of many(graph['tags'])) this.property('article:tag', tag);
    }
    if (!graph?.['images']) this.#files('og:image', pictures);
  }

  twitter({ twitter, openGraph, description }: Fields, pictures: readonly Picture[]): void {
    const own = pictures.some(({ rel }) => rel === 'twitter:image');
    if (!twitter && !openGraph && !own) return;
    const { title } = this.#resolved;
    const images = twitter?.images ?? openGraph?.images;
    this.meta(
      'twitter:card',
      twitter?.card ?? (many(images).length > 0 || own ? 'summary_large_image' : 'summary'),
    );
    this.meta('twitter:site', twitter?.site);
    this.meta('twitter:creator', twitter?.creator);
    this.meta('twitter:title', twitter?.title ?? openGraph?.title ?? title.absolute);
    this.meta('twitter:description', twitter?.description ?? openGraph?.description ?? description);
    for (const image of many<any>(images)) {
      this.meta('twitter:image', this.#url(image?.url ?? image));
      this.meta('twitter:image:alt', image?.alt);
    }
    if (!images) this.#files('twitter:image', pictures);
  }

  images(property: string, images: unknown): void {
    for (const image of many<any>(images)) {
      this.property(property, this.#url(image?.url ?? image));
      for (const detail of ['width', 'height', 'alt', 'type'])
        this.property(`${property}:${detail}`, image?.[detail]);
    }
  }

  icons(icons: any): void {
    const groups: Fields =
      typeof icons === 'string' || icons instanceof URL || Array.isArray(icons)
        ? { icon: icons }
        : (icons ?? {});
    for (const icon of many(groups['shortcut'])) this.#icon('shortcut icon', icon);
    for (const icon of many(groups['icon'])) this.#icon('icon', icon);
    for (const icon of many(groups['apple'])) this.#icon('apple-touch-icon', icon);
    for (const icon of many<any>(groups['other'])) this.#icon(icon.rel ?? 'icon', icon);
  }

  #icon(rel: string, icon: any): void {
    if (typeof icon === 'string' || icon instanceof URL) return this.link(rel, String(icon));
    const { url, type, sizes, media, color } = icon;
    this.link(rel, String(url), texts({ type, sizes, media, color }));
  }

  #files(rel: 'og:image' | 'twitter:image', pictures: readonly Picture[]): void {
    for (const file of pictures.filter((picture) => picture.rel === rel)) {
      if (rel === 'og:image') this.property(rel, this.#url(file.url));
      else this.meta(rel, this.#url(file.url));
    }
  }

  /** Whoever reads these is on another site. */
  #url(address: unknown): string {
    const text = String(address);
    return /^[a-z][a-z\d+.-]*:/i.test(text) ? text : whole(text, this.#resolved.base);
  }
}

function whole(path: string, base: URL): string {
  const { href } = new URL(path, base);
  return path === '/' ? href.replace(/\/$/, '') : href;
}

/** Links that are read elsewhere; what browsers load themselves may be a path. */
const ABSOLUTE: ReadonlySet<string> = new Set(['canonical', 'alternate']);

const VERIFICATION: Texts = {
  google: 'google-site-verification',
  yahoo: 'y_key',
  yandex: 'yandex-verification',
  me: 'me',
};

function viewportText(viewport: Fields): string {
  const names: Texts = {
    width: 'width',
    height: 'height',
    initialScale: 'initial-scale',
    minimumScale: 'minimum-scale',
    maximumScale: 'maximum-scale',
    userScalable: 'user-scalable',
    viewportFit: 'viewport-fit',
    interactiveWidget: 'interactive-widget',
  };
  return Object.entries(names)
    .filter(([key]) => viewport[key] !== undefined)
    .map(([key, name]) => `${name}=${yesNo(viewport[key])}`)
    .join(', ');
}

function yesNo(value: unknown): unknown {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function themes(color: unknown): { color: string; media?: string }[] {
  return many<any>(color).map((one) => (typeof one === 'string' ? { color: one } : one));
}

function robotsText(robots: unknown): string | null {
  if (typeof robots === 'string') return robots;
  if (typeof robots !== 'object' || robots === null) return null;
  const { index, follow, googleBot: _, ...rest } = robots as Fields;
  const words: string[] = [];
  if (index !== undefined) words.push(index ? 'index' : 'noindex');
  if (follow !== undefined) words.push(follow ? 'follow' : 'nofollow');
  for (const [name, value] of Object.entries(rest))
    if (value === true) words.push(name);
    else if (value !== false && value !== undefined) words.push(`${name}:${value}`);
  return words.join(', ');
}

function addressOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' && 'url' in value ? String(value.url) : String(value);
}

function many<T = unknown>(value: unknown): T[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as T];
}

function texts(values: Record<string, string | null | undefined>): Texts {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
