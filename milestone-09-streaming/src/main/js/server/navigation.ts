// `fourteen/navigation` for server components: the hooks are the browser's, and of what is left this is all so far.
export { ReadonlyURLSearchParams } from 'fourteen/internal/router/readonly-search-params';
