'use client';
// `error.tsx` and `global-error.tsx`: what is shown in the place of what fails.
import { Component, startTransition, type ComponentType, type ErrorInfo, type ReactNode } from 'react';
import { showDevError } from 'fourteen/internal/layouts/dev-errors';
import { isSignal } from 'fourteen/internal/navigation-signals';
import { router } from 'fourteen/internal/router/current';

export interface ErrorProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/** What failed on the server, before there was anything to show. */
export interface ServerFailure {
  readonly message: string;
  readonly digest: string | null;
}

interface Props {
  readonly component: ComponentType<ErrorProps>;
  readonly failed?: ServerFailure | undefined;
  readonly children?: ReactNode;
}

interface State {
  readonly caught: { readonly error: unknown } | null;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: ofServer(this.props.failed), children: this.props.children };

  /** Another page, or the same one anew: what failed is gone. */
  static getDerivedStateFromProps({ children, failed }: Props, state: State): State | null {
    return children === state.children ? null : { caught: ofServer(failed), children };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    // A boundary further out knows what to do with it.
    if (isSignal(error)) throw error;
    return { caught: { error } };
  }

  /** Tries again. What failed on the server is asked for anew; it has to come from there. */
  readonly reset = (): void => {
    const error = this.state.caught?.error;
    if (error instanceof Error && 'digest' in error) startTransition(() => router.refresh());
    else this.setState({ caught: null });
  };

  override componentDidMount(): void {
    if (process.env.NODE_ENV !== 'production' && this.state.caught !== null)
      showDevError(this.state.caught.error, '');
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    if (process.env.NODE_ENV !== 'production') showDevError(error, componentStack ?? '');
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    const { component: Fallback } = this.props;
    return <Fallback error={asError(caught.error)} reset={this.reset} />;
  }
}

function ofServer(failure: ServerFailure | undefined): State['caught'] {
  if (failure === undefined) return null;
  return { error: Object.assign(new Error(failure.message), { digest: failure.digest ?? '' }) };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
