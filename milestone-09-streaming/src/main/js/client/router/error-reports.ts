import type { ErrorInfo, RootOptions } from 'react-dom/client';
import { isSignal } from 'fourteen/internal/navigation-signals';

/** What React tells of errors, as it would itself; signals are none, and nobody need read of them. */
export const errorReports: Pick<RootOptions, 'onCaughtError' | 'onRecoverableError'> = {
  onCaughtError(error: unknown, { componentStack }: ErrorInfo) {
    if (isSignal(error)) return;
    if (process.env.NODE_ENV === 'production') console.error(error);
    else
      console.error('%o\n\nAn error boundary caught it; it was thrown in:%s', error, componentStack ?? ' ?');
  },
  onRecoverableError(error: unknown) {
    if (!isSignal(error)) reportError(error);
  },
};
