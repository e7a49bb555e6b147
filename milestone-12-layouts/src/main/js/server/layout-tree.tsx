// A page in all that is above it: layouts, templates, and the boundaries for what is slow, fails or is not there.
import { Fragment, Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { fulfilled } from 'fourteen/internal/page-tree';
import { ErrorBoundary } from 'fourteen/internal/layouts/error-boundary';
import { Level, Outlet } from 'fourteen/internal/layouts/outlet';
import { PageRoot, Patch } from 'fourteen/internal/layouts/page-root';
import { Refused } from 'fourteen/internal/layouts/refused';
import { RefusalBoundary } from 'fourteen/internal/layouts/refusal-boundary';
import { Head, ViewportHead } from 'fourteen/internal/layouts/head';
import type {
  Branch,
  Instead,
  Modules,
  Node,
  PageParams,
  TreeRequest,
} from 'fourteen/internal/layouts/tree-request';

/** The slot of what a document's head has: it goes with the page, also where the layouts stay. */
const HEAD = '@head';

/** Where `global-error` stands: around everything. */
const GLOBAL = 'global';

/** A place for modules by their files, which Java fills. */
export function moduleTable(): Modules {
  return {};
}

/** The whole page. */
export function layoutTree(request: TreeRequest, modules: Modules): ReactElement {
  const { route, segments, root, globalError, instead } = request;
  const tree = new Tree(request, modules);
  const document = instead?.at === GLOBAL ? null : tree.segment(root);
  return (
    <PageRoot route={route} segments={segments}>
      {request.stylesheets.map(stylesheet)}
      {globalError === null ? (
        document
      ) : (
        <ErrorBoundary
          component={modules[globalError]?.default as ComponentType<any>}
          failed={instead?.at === GLOBAL ? instead.failure : undefined}
        >
          {document}
        </ErrorBoundary>
      )}
    </PageRoot>
  );
}

/** What differs from the page that the browser has. */
export function patchTree(request: TreeRequest, modules: Modules): ReactElement {
  const tree = new Tree(request, modules, true);
  const head = (
    <>
      {request.stylesheets.map(stylesheet)}
      <ViewportHead request={request} modules={modules} />
      <Suspense fallback={null}>
        <Head request={request} modules={modules} />
      </Suspense>
    </>
  );
  const patches = request.patches.map(
    ({ node, branch }) => [`${node.at}:${branch}`, tree.content(node, branch)] as const,
  );
  return (
    <Patch route={request.route} segments={request.segments} patches={[[HEAD, head] as const, ...patches]} />
  );
}

/** Elements, not hints: a navigation waits until the next page's style sheets are there. */
function stylesheet(href: string): ReactElement {
  return <link key={href} rel="stylesheet" href={href} precedence="fourteen" />;
}

class Tree {
  readonly #request: TreeRequest;
  readonly #modules: Modules;
  #headIsPlaced: boolean;

  constructor(request: TreeRequest, modules: Modules, headIsPlaced = false) {
    this.#request = request;
    this.#modules = modules;
    this.#headIsPlaced = headIsPlaced;
  }

  /** A directory: its layout, around what it shows. */
  segment(node: Node): ReactNode {
    // @starter:begin task=12.2
    const Layout = this.#component(node.files.layout);
    if (Layout === null) return this.content(node, 'children');
    const isRoot = !this.#headIsPlaced;
    this.#headIsPlaced = true;
    const slots: Record<string, ReactNode> = {};
    for (const branch of Object.keys(node.branches))
      slots[branch] = <Outlet at={`${node.at}:${branch}`}>{this.content(node, branch)}</Outlet>;
    const { children, ...others } = slots;
    return (
      <Level at={node.level}>
        <Layout params={fulfilled(node.params)} {...others}>
          {isRoot && <Outlet at={HEAD}>{this.#head()}</Outlet>}
          {children}
        </Layout>
      </Level>
    );
    // @starter:end
  }

  /** What a directory shows in one of its branches, with the directory's own boundaries around it. */
  content(node: Node, branchName: string): ReactNode {
    const branch = node.branches[branchName];
    if (branch === undefined) return null;
    const instead =
      this.#request.instead?.at === node.at && branchName === 'children' ? this.#request.instead : null;
    const inside = instead === null ? this.#marked(node, this.#branch(branch)) : null;
    return <Fragment key={branch.key}>{this.#guarded(node, branchName, inside, instead)}</Fragment>;
  }

  #branch(branch: Branch): ReactNode {
    switch (branch.kind) {
      case 'segment':
        return this.segment(branch.node);
      case 'page': {
        const Page = this.#component(branch.file) as ComponentType<PageParams>;
        return (
          <Page params={fulfilled(branch.params)} searchParams={fulfilled(this.#request.searchParams)} />
        );
      }
      case 'default': {
        const Default = this.#component(branch.file)!;
        return <Default params={fulfilled(branch.params)} />;
      }
      case 'none':
        return null;
    }
  }

  /** From outside: template, error, loading, not-found. Where a directory has no such file there is nothing. */
  #guarded(node: Node, branch: string, inside: ReactNode, instead: Instead | null): ReactNode {
    // @starter:begin task=12.1
    const { template, loading, error } = node.files;
    let content = this.#refusals(node, branch, inside, instead);
    const Loading = this.#component(loading);
    if (Loading !== null) content = <Suspense fallback={<Loading />}>{content}</Suspense>;
    if (error !== undefined)
      content = (
        <ErrorBoundary
          component={this.#modules[error]?.default as ComponentType<any>}
          failed={instead?.failure}
        >
          {content}
        </ErrorBoundary>
      );
    const Template = this.#component(template);
    return Template === null ? content : <Template>{content}</Template>;
    // @starter:end
  }

  /** A refusal is the page's: parallel routes have none of their own. */
  #refusals(node: Node, branch: string, inside: ReactNode, instead: Instead | null): ReactNode {
    const { notFound, forbidden, unauthorized, layout } = node.files;
    const isRoot = layout !== undefined && layout === this.#request.rootLayout;
    const has = isRoot || notFound !== undefined || forbidden !== undefined || unauthorized !== undefined;
    if (!has || branch !== 'children') return inside;
    const shown = (file: string | undefined, status: number): ReactNode => {
      const Shown = this.#component(file);
      if (Shown !== null) return <Shown />;
      return isRoot ? <Refused status={status} /> : undefined;
    };
    return (
      <RefusalBoundary
        notFound={shown(notFound, 404)}
        forbidden={shown(forbidden, 403)}
        unauthorized={shown(unauthorized, 401)}
        refused={instead?.status}
      >
        {inside}
      </RefusalBoundary>
    );
  }

  /** What fails in it is known by the name of this component, for nobody can see a name in Flight. */
  #marked(node: Node, inside: ReactNode): ReactNode {
    const Marker = ({ children }: { children: ReactNode }) => children;
    Object.defineProperty(Marker, 'name', { value: `fourteen:level${node.at}` });
    return <Marker>{inside}</Marker>;
  }

  #head(): ReactNode {
    let page = this.#request.root;
    for (
      let branch = page.branches['children'];
      branch?.kind === 'segment';
      branch = page.branches['children']
    )
      page = branch.node;
    // The page says it, or its layouts: it fails where the page does.
    const props = { request: this.#request, modules: this.#modules };
    const head = this.#marked(page, <Head {...props} />);
    return (
      <>
        {this.#marked(page, <ViewportHead {...props} />)}
        {this.#request.waitsForHead ? head : <Suspense fallback={null}>{head}</Suspense>}
      </>
    );
  }

  #component(file: keyof Modules | undefined): ComponentType<any> | null {
    return file === undefined ? null : (this.#modules[file]?.default as ComponentType<any>);
  }
}
