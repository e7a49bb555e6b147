// The hooks of `fourteen/navigation`. In the graph of server components the module is another one, without them.
import { use, useMemo } from 'react';
import { ReadonlyURLSearchParams } from 'fourteen/internal/router/readonly-search-params';
import { router, type AppRouterInstance } from 'fourteen/internal/router/current';
import {
  OwnAddress,
  RouteContext,
  type RouteInfo,
  type RouteParams,
} from 'fourteen/internal/router/route-context';

export { ReadonlyURLSearchParams };
export {
  forbidden,
  notFound,
  permanentRedirect,
  redirect,
  RedirectType,
  unauthorized,
  unstable_rethrow,
} from 'fourteen/internal/navigation-signals';

/** The router, to navigate from code. Links are for people: prefer `Link`. */
export function useRouter(): AppRouterInstance {
  return router;
}

/** The path of the current address: `/dashboard`, for `/dashboard?v=2#top`. */
export function usePathname(): string {
  const { pathname } = useRoute('usePathname');
  return use(OwnAddress)?.pathname ?? pathname;
}

/** The query of the current address, read-only. */
export function useSearchParams(): ReadonlyURLSearchParams {
  const route = useRoute('useSearchParams');
  const search = use(OwnAddress)?.search ?? route.search;
  return useMemo(() => new ReadonlyURLSearchParams(search), [search]);
}

/** The parameters that the address fills into the route's brackets: `{ slug: 'hello' }`. */
export function useParams<Params extends RouteParams = RouteParams>(): Params {
  return useRoute('useParams').params as Params;
}

function useRoute(hook: string): RouteInfo {
  const route = use(RouteContext);
  if (route === null) throw new Error(`${hook}() was called outside of the app's pages.`);
  return route;
}
