declare module 'fourteen/cache' {
  /** What was made of a path is no longer true; for functions with 'use server' and route handlers. */
  export function revalidatePath(path: string, type?: 'layout' | 'page'): void;

  /** What was made with a tag is no longer true; for functions with 'use server' and route handlers. */
  export function revalidateTag(tag: string, profile?: string | { expire?: number }): void;

  /** As `revalidateTag`, for functions with 'use server': who called sees the change at once. */
  export function updateTag(tag: string): void;

  /** For functions with 'use server': the page is shown anew. */
  export function refresh(): void;

  /** Says that what follows must not be kept. */
  export function unstable_noStore(): void;
}

declare module 'next/cache' {
  export * from 'fourteen/cache';
}
