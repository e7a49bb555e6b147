'use client';
// `not-found.tsx`, `forbidden.tsx` and `unauthorized.tsx`: what is shown where there is no page to show.
import { Component, type ReactNode } from 'react';
import { statusOf } from 'fourteen/internal/navigation-signals';

interface Props {
  readonly notFound?: ReactNode;
  readonly forbidden?: ReactNode;
  readonly unauthorized?: ReactNode;
  /** The page was refused before there was anything to show. */
  readonly refused?: number | undefined;
  readonly children?: ReactNode;
}

interface State {
  readonly status: number | null;
  readonly children: ReactNode;
}

export class RefusalBoundary extends Component<Props, State> {
  override state: State = { status: this.props.refused ?? null, children: this.props.children };

  static getDerivedStateFromProps({ children, refused }: Props, state: State): State | null {
    return children === state.children ? null : { status: refused ?? null, children };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    const status = statusOf(error);
    if (status === null) throw error;
    return { status };
  }

  override render(): ReactNode {
    const { status } = this.state;
    if (status === null) return this.props.children;
    const shown = this.#fallback(status);
    // Not ours to show: further out there may be a boundary that has something for it.
    if (shown === undefined) throw refusal(status);
    return (
      <>
        <meta name="robots" content="noindex" />
        {shown}
      </>
    );
  }

  #fallback(status: number): ReactNode {
    const { notFound, forbidden, unauthorized } = this.props;
    return status === 404 ? notFound : status === 403 ? forbidden : unauthorized;
  }
}

function refusal(status: number): Error {
  return Object.assign(new Error(`${status}`), { digest: `NEXT_HTTP_ERROR_FALLBACK;${status}` });
}
