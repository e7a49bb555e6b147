// `fourteen/navigation` for server components: the hooks are the browser's.
export {
  forbidden,
  notFound,
  permanentRedirect,
  redirect,
  RedirectType,
  unauthorized,
  unstable_rethrow,
} from 'fourteen/internal/navigation-signals';
export { ReadonlyURLSearchParams } from 'fourteen/internal/router/readonly-search-params';
