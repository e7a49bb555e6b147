// `fourteen/cache`. Nothing is kept on the server before milestone 13; what the browser keeps of other pages is thrown away.
import { requestState, requireChange } from 'fourteen/internal/request-state';

function revalidate(caller: string): void {
  const state = requestState(caller);
  requireChange(state, caller);
  state.stale = true;
}

/** What was made of a path is no longer true. */
export function revalidatePath(path: string, _type?: 'layout' | 'page'): void {
  if (typeof path !== 'string' || !path.startsWith('/'))
    throw new Error(`revalidatePath() wants a path that begins with a slash, and not ${String(path)}.`);
  revalidate('revalidatePath()');
}

/** What was made with a tag is no longer true. */
export function revalidateTag(_tag: string, _profile?: string | { expire?: number }): void {
  revalidate('revalidateTag()');
}

/** As `revalidateTag`, in a function with 'use server': who called it sees the change at once. */
export function updateTag(_tag: string): void {
  if (requestState('updateTag()').phase !== 'action')
    throw new Error(
      `updateTag() can be called in a function with 'use server' only. Elsewhere call revalidateTag().`,
    );
  revalidate('updateTag()');
}

/** The page is shown anew; what is kept on the server stays. */
export function refresh(): void {
  if (requestState('refresh()').phase !== 'action')
    throw new Error(`refresh() can be called in a function with 'use server' only.`);
  revalidate('refresh()');
}

/** Says that what follows must not be kept; nothing is. */
export function unstable_noStore(): void {}
