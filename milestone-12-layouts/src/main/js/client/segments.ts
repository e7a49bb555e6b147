// What the router tells the server of the page that it has, and what it makes of an answer that holds the difference only.
import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { PageRootProps, PatchProps } from 'fourteen/internal/layouts/page-root';
import type { Segment } from 'fourteen/internal/layouts/place';

/** Servers refuse long headers: then the whole page comes. */
const LONGEST = 3000;

/** The headers that ask for what differs from a page. */
export function asked(base: ReactNode): Record<string, string> {
  if (!isPage(base)) return {};
  const { segments } = base.props;
  const have = encodeURIComponent(JSON.stringify(shape(segments)));
  if (have.length > LONGEST) return {};
  return { 'x-fourteen-have': have, 'x-fourteen-from': pathOf(segments) };
}

/** The keys alone: `[key, { branch: … }]`. */
function shape({ key, branches }: Segment): unknown {
  return [key, Object.fromEntries(Object.entries(branches).map(([name, below]) => [name, shape(below)]))];
}

/** Where the page is that is shown in `children`: the address may be another one, of a page that is shown within it. */
function pathOf(segments: Segment): string {
  const parts: string[] = [];
  for (let at: Segment | undefined = segments; at; at = at.branches['children'])
    if (at.name !== '' && !at.name.startsWith('(')) parts.push(...at.name.split('/'));
  return '/' + parts.map(encodeURIComponent).join('/');
}

/** The page as a whole: an answer itself, or the base with other content in some of its outlets. */
export function arrived(base: ReactNode, answer: ReactNode): ReactNode {
  if (!isPatch(answer) || !isPage(base)) return answer;
  const { route, patches } = answer.props;
  const segments = kept(base.props.segments, answer.props.segments);
  const layers = new Map(base.props.layers);
  for (const [outlet, content] of patches) {
    // What was put into outlets below belongs to what goes.
    for (const name of layers.keys()) if (name.startsWith(outlet + '/')) layers.delete(name);
    layers.set(outlet, content);
  }
  // The same element otherwise: the layouts that stay are not even rendered again.
  return cloneElement(base, { route, segments, layers });
}

/** Parallel routes for which the server has nothing new go on showing what they show. */
function kept(before: Segment | undefined, now: Segment): Segment {
  if (before === undefined) return now;
  const branches: Record<string, Segment> = {};
  for (const [name, below] of Object.entries(now.branches)) {
    const old = before.branches[name];
    const stays = old !== undefined && name !== 'children' && NOTHING.has(below.key);
    branches[name] = stays ? old : kept(old?.key === below.key ? old : undefined, below);
  }
  return { ...now, branches };
}

const NOTHING: ReadonlySet<string> = new Set(['__DEFAULT__', '__NOTHING__']);

function isPage(node: ReactNode): node is ReactElement<PageRootProps> {
  return isValidElement<Partial<PageRootProps & PatchProps>>(node) && isRoot(node.props);
}

function isRoot({ segments, patches }: Partial<PageRootProps & PatchProps>): boolean {
  return segments !== undefined && patches === undefined;
}

function isPatch(node: ReactNode): node is ReactElement<PatchProps> {
  return isValidElement<Partial<PatchProps>>(node) && node.props.patches !== undefined;
}
