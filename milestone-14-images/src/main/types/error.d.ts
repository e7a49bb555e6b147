declare module 'fourteen/error' {
  import type { ComponentType, ReactElement, ReactNode } from 'react';

  export interface ErrorInfo {
    readonly error: Error & { digest?: string };
    readonly reset: () => void;
    readonly unstable_retry: () => void;
  }

  /** For client components: shows its children, or the fallback where one of them fails. */
  export function unstable_catchError<P extends object>(
    fallback: (props: P, info: ErrorInfo) => ReactNode,
  ): ComponentType<P & { children?: ReactNode }>;

  /** The plain page of a status. */
  export default function Error(props: { statusCode: number; title?: string }): ReactElement;
}

declare module 'next/error' {
  export * from 'fourteen/error';
  export { default } from 'fourteen/error';
}
