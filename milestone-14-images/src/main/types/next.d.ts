// The types that pages written for Next.js import from 'next'. They are erased before a page runs: there is no such module.
// Milestone 12 reads what they describe.
declare module 'next' {
  type OneOrMore<T> = T | readonly T[];

  export interface TitleTemplate {
    default: string;
    /** `%s | My site`: what the pages below put into it. */
    template?: string;
    /** A title that takes no template from above. */
    absolute?: string;
  }

  export interface OpenGraphImage {
    url: string | URL;
    width?: number;
    height?: number;
    alt?: string;
    type?: string;
  }

  export interface OpenGraph {
    title?: string;
    description?: string;
    url?: string | URL;
    siteName?: string;
    images?: OneOrMore<string | URL | OpenGraphImage>;
    locale?: string;
    type?: string;
    publishedTime?: string;
    authors?: OneOrMore<string | URL>;
  }

  export interface Icon {
    url: string | URL;
    type?: string;
    sizes?: string;
    rel?: string;
    media?: string;
  }

  export interface Icons {
    icon?: OneOrMore<string | URL | Icon>;
    shortcut?: OneOrMore<string | URL | Icon>;
    apple?: OneOrMore<string | URL | Icon>;
    other?: OneOrMore<Icon>;
  }

  export interface Robots {
    index?: boolean;
    follow?: boolean;
    noarchive?: boolean;
    nosnippet?: boolean;
    noimageindex?: boolean;
    googleBot?: string | Robots;
  }

  /** `export const metadata: Metadata = …` of a page or layout. */
  export interface Metadata {
    metadataBase?: URL | null;
    title?: string | TitleTemplate | null;
    description?: string | null;
    applicationName?: string | null;
    authors?: OneOrMore<{ name?: string; url?: string | URL }> | null;
    generator?: string | null;
    keywords?: OneOrMore<string> | null;
    creator?: string | null;
    publisher?: string | null;
    robots?: string | Robots | null;
    alternates?: {
      canonical?: string | URL | null;
      languages?: Readonly<Record<string, string | URL>>;
      types?: Readonly<Record<string, string | URL>>;
    } | null;
    icons?: OneOrMore<string | URL | Icon> | Icons | null;
    manifest?: string | URL | null;
    openGraph?: OpenGraph | null;
    twitter?: {
      card?: 'summary' | 'summary_large_image' | 'app' | 'player';
      site?: string;
      creator?: string;
      title?: string;
      description?: string;
      images?: OneOrMore<string | URL | OpenGraphImage>;
    } | null;
    category?: string | null;
    other?: Readonly<Record<string, OneOrMore<string | number>>>;
  }

  /** The second argument of `generateMetadata`: what the layouts above have said. */
  export type ResolvingMetadata = Promise<Metadata>;

  /** `export const viewport: Viewport = …` */
  export interface Viewport {
    width?: string | number;
    height?: string | number;
    initialScale?: number;
    minimumScale?: number;
    maximumScale?: number;
    userScalable?: boolean;
    viewportFit?: 'auto' | 'cover' | 'contain';
    themeColor?: OneOrMore<string | { color: string; media?: string }> | null;
    colorScheme?: 'normal' | 'light' | 'dark' | 'light dark' | 'dark light' | 'only light' | null;
  }

  export type ResolvedMetadata = Metadata;
  export type ResolvingViewport = Promise<Viewport>;

  /** What `app/sitemap.ts`, `app/robots.ts` and `app/manifest.ts` return. */
  export namespace MetadataRoute {
    export type Sitemap = {
      url: string;
      lastModified?: string | Date;
      changeFrequency?: 'always' | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly' | 'never';
      priority?: number;
      images?: string[];
      alternates?: { languages?: Readonly<Record<string, string>> };
    }[];

    export interface RobotsRule {
      userAgent?: string | string[];
      allow?: string | string[];
      disallow?: string | string[];
      crawlDelay?: number;
    }

    export interface Robots {
      rules: RobotsRule | RobotsRule[];
      sitemap?: string | string[];
      host?: string;
    }

    export interface Manifest {
      name?: string;
      short_name?: string;
      description?: string;
      start_url?: string;
      scope?: string;
      id?: string;
      display?: 'fullscreen' | 'standalone' | 'minimal-ui' | 'browser';
      background_color?: string;
      theme_color?: string;
      icons?: { src: string; sizes?: string; type?: string; purpose?: string }[];
      [name: string]: unknown;
    }
  }

  /** A path of the app; any string until its routes are known to the editor. */
  export type Route<Path extends string = string> = Path;
}

// The same types by the framework's own name.
declare module 'fourteen' {
  export type {
    Metadata,
    MetadataRoute,
    ResolvedMetadata,
    ResolvingMetadata,
    ResolvingViewport,
    Route,
    Viewport,
  } from 'next';
}
