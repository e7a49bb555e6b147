// What the framework hands to the files of app/, by the names that Next.js has for them. `Route` is the directory's path
// below app/: PageProps<'/posts/[slug]'> knows that `(await props.params).slug` is a string.

/** The parameters of one segment. */
type RouteParam<Segment extends string> = Segment extends `[[...${infer Name}]]`
  ? { [key in Name]?: string[] }
  : Segment extends `[...${infer Name}]`
    ? { [key in Name]: string[] }
    : Segment extends `[${infer Name}]`
      ? { [key in Name]: string }
      : unknown;

/** The parameters of a whole route. */
type RouteParams<Route extends string> = Route extends `${infer Head}/${infer Rest}`
  ? RouteParam<Head> & RouteParams<Rest>
  : RouteParam<Route>;

/** The props of a page.tsx. Both are promises: `await` them, or `use()` them in a client component. */
interface PageProps<Route extends string = string> {
  readonly params: Promise<RouteParams<Route>>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The props of a layout.tsx. */
interface LayoutProps<Route extends string = string> {
  readonly params: Promise<RouteParams<Route>>;
  readonly children: import('react').ReactNode;
}

/** The second argument of a route.ts handler; the first is the Request. */
interface RouteContext<Route extends string = string> {
  readonly params: Promise<RouteParams<Route>>;
}
