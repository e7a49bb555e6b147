// What layouts and the page say of themselves, from the outermost on: each says something of its own, or says it anew.
import { fulfilled } from 'fourteen/internal/page-tree';
import type { MetadataFile, Modules, TreeRequest } from 'fourteen/internal/layouts/tree-request';

/** A title, or what the titles below become. */
export interface Title {
  readonly absolute: string | null;
  /** For the titles of directories below. */
  readonly template: string | null;
  /** For a page beside the layout that said this. */
  readonly beside: string | null;
}

export type Fields = Record<string, any>;

export interface Resolved {
  readonly title: Title;
  readonly fields: Fields;
  readonly base: URL;
}

/** Without a promise where nobody asks for time: then the head is there with the shell. */
export function resolved(request: TreeRequest, modules: Modules): Resolved | Promise<Resolved> {
  const start: Resolved = {
    title: { absolute: null, template: null, beside: null },
    fields: {},
    base: new URL(request.origin),
  };
  return request.metadata.reduce<Resolved | Promise<Resolved>>(
    (above, file) =>
      above instanceof Promise
        ? above.then((ready) => below(ready, file, request, modules))
        : below(above, file, request, modules),
    start,
  );
}

function below(
  above: Resolved,
  file: MetadataFile,
  request: TreeRequest,
  modules: Modules,
): Resolved | Promise<Resolved> {
  const said = modules[file.file] ?? {};
  const parent = fulfilled({ ...above.fields, title: above.title });
  const own = ask(said, 'metadata', 'generateMetadata', parent, file, request);
  return own instanceof Promise
    ? own.then((fields) => merged(above, fields, file.isBeside))
    : merged(above, own, file.isBeside);
}

/** How the page is laid out on a screen: it has to be known before anything is painted. */
export function viewport(request: TreeRequest, modules: Modules): Fields | Promise<Fields> {
  const nothing = fulfilled({});
  const said = request.metadata.map((file) =>
    ask(modules[file.file] ?? {}, 'viewport', 'generateViewport', nothing, file, request),
  );
  const together = (all: readonly Fields[]): Fields =>
    Object.assign({ width: 'device-width', initialScale: 1 }, ...all);
  return said.some((one) => one instanceof Promise) ? Promise.all(said).then(together) : together(said);
}

const CLIENT = Symbol.for('react.client.reference');

function ask(
  said: Modules[string],
  constant: string,
  made: string,
  parent: Promise<Fields>,
  { params, isPage }: MetadataFile,
  request: TreeRequest,
): Fields | Promise<Fields> {
  // A client module's exports are the browser's.
  if ((said['default'] as { $$typeof?: symbol } | undefined)?.$$typeof === CLIENT) return {};
  const make = said[made];
  if (typeof make !== 'function') return (said[constant] as Fields | undefined) ?? {};
  const props = {
    params: fulfilled(params),
    ...(isPage ? { searchParams: fulfilled(request.searchParams) } : {}),
  };
  return (make as (props: unknown, parent: Promise<Fields>) => Fields | Promise<Fields>)(props, parent);
}

/**
 * A field that is said below takes the place of the one above, whole: `openGraph` does not mix.
 *
 * @param isBeside whether it is a page beside a layout: to that layout's title template it is not below
 */
export function merged(above: Resolved, own: Fields, isBeside: boolean): Resolved {
  // @starter:begin task=12.4
  const { title, metadataBase, ...rest } = own ?? {};
  const fields = { ...above.fields };
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) fields[name] = value;
  const template = isBeside ? above.title.beside : above.title.template;
  return {
    title: title === undefined ? { ...above.title, beside: template } : titled(template, title),
    fields,
    base: metadataBase ? new URL(metadataBase) : above.base,
  };
}

/** `'Blog'` goes into the template above, and so does `{ default: 'Blog' }`; `{ absolute: 'Blog' }` does not. */
function titled(around: string | null, title: Fields | string | null): Title {
  const put = (text: string) => (around === null ? text : around.replaceAll('%s', () => text));
  if (title === null || typeof title === 'string')
    return { absolute: title === null ? null : put(title), template: null, beside: around };
  const { absolute, default: standard, template = null } = title;
  const own = typeof absolute === 'string' ? absolute : typeof standard === 'string' ? put(standard) : null;
  return { absolute: own, template, beside: around };
  // @starter:end
}
