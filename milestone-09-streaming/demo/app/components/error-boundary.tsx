'use client';

import { Component, type ReactNode } from 'react';

interface State {
  digest: string | null;
}

/** Shows that a part has failed. The server keeps the reason to itself and sends a digest: it is in the server's log, too. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { digest: null };

  static getDerivedStateFromError(error: { digest?: string }): State {
    return { digest: error.digest ?? 'none' };
  }

  override render() {
    return this.state.digest === null ? (
      this.props.children
    ) : (
      <p role="alert">
        This part is not to be had today (digest <code>{this.state.digest}</code>). The rest is.
      </p>
    );
  }
}
