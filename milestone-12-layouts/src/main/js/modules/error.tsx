'use client';
// `fourteen/error`: an error boundary where an author wants one, and the plain page of a status.
import type { ComponentType, ReactNode } from 'react';
import { ErrorBoundary, type ErrorProps } from 'fourteen/internal/layouts/error-boundary';

export interface CaughtError {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
  readonly unstable_retry: () => void;
}

/** A component that shows its children, or the fallback where one of them fails. */
export function unstable_catchError<P extends object>(
  fallback: (props: P, caught: CaughtError) => ReactNode,
): ComponentType<P & { children?: ReactNode }> {
  return function CatchError({ children, ...props }: P & { children?: ReactNode }) {
    const Fallback = ({ error, reset }: ErrorProps) =>
      fallback(props as unknown as P, { error, reset, unstable_retry: reset });
    return <ErrorBoundary component={Fallback}>{children}</ErrorBoundary>;
  };
}

const WORDS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'This page could not be found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
};

export default function ErrorPage({ statusCode, title }: { statusCode: number; title?: string }) {
  return (
    <div role="alert">
      <h1>{statusCode}</h1>
      <p>{title ?? WORDS[statusCode] ?? 'An unexpected error has occurred'}.</p>
    </div>
  );
}
