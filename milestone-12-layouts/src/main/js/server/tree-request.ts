// What Java asks for: a page as a tree of directories, with the files that count in each.

export interface TreeRequest {
  readonly route: { pathname: string; search: string; params: Params };
  /** The tree's keys, for the browser. */
  readonly segments: Segment;
  readonly root: Node;
  /** The file of the outermost layout. */
  readonly rootLayout: string | null;
  /** What is to be sent, if not all. */
  readonly patches: readonly { readonly node: Node; readonly branch: string }[];
  readonly stylesheets: readonly string[];
  readonly searchParams: Record<string, string | string[] | undefined>;
  readonly globalError: string | null;
  /** What failed, where this tree stands in another one's place. */
  readonly instead: Instead | null;
  /** Whether the head comes with the shell, however slow it is. */
  readonly waitsForHead: boolean;
  /** Files that may have metadata, outermost first, each with the parameters that it is given. */
  readonly metadata: readonly MetadataFile[];
  /** Files of `app/` that the head refers to: icons and pictures. */
  readonly pictures: readonly Picture[];
  /** The app's own address, if nothing else is said. */
  readonly origin: string;
}

export interface MetadataFile {
  readonly file: string;
  readonly params: Params;
  readonly isPage: boolean;
  /** Whether it is a page, and a layout stands in the same directory. */
  readonly isBeside: boolean;
}

export interface Picture {
  readonly rel: 'icon' | 'apple-touch-icon' | 'og:image' | 'twitter:image' | 'manifest';
  readonly url: string;
  readonly type: string | null;
  readonly sizes: string | null;
}

export interface Instead {
  /** The directory whose boundary shows it; `global` for `global-error`. */
  readonly at: string;
  /** 401, 403 or 404, of a refusal. */
  readonly status?: number;
  readonly failure?: { readonly message: string; readonly digest: string | null };
}

export interface Node {
  /** The way to it: `:children/blog:children/[slug]=a`. */
  readonly at: string;
  /** The branches of that way. */
  readonly level: readonly string[];
  readonly files: Files;
  readonly params: Params;
  readonly branches: Readonly<Record<string, Branch>>;
}

export interface Files {
  readonly layout?: string;
  readonly template?: string;
  readonly loading?: string;
  readonly error?: string;
  readonly notFound?: string;
  readonly forbidden?: string;
  readonly unauthorized?: string;
}

export type Branch =
  | { readonly kind: 'segment'; readonly key: string; readonly node: Node }
  | { readonly kind: 'page'; readonly key: string; readonly file: string; readonly params: Params }
  | { readonly kind: 'default'; readonly key: string; readonly file: string; readonly params: Params }
  | { readonly kind: 'none'; readonly key: string };

export type Params = Record<string, string | string[]>;

export interface PageParams {
  params: Promise<Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The modules of files, by the file's path below `app/`. */
export type Modules = Record<string, { readonly [name: string]: unknown }>;

export interface Segment {
  readonly key: string;
  readonly name: string;
  readonly branches: Readonly<Record<string, Segment>>;
}
