import type { ErrorInfo, RootOptions } from 'react-dom/client';
import { isSignal } from 'fourteen/internal/navigation-signals';

/** What React tells of errors, as it would itself; signals are none, and nobody need read of them. */
export const errorReports: Pick<RootOptions, 'onCaughtError' | 'onRecoverableError'> = {
  onCaughtError(error: unknown, { componentStack }: ErrorInfo) {
    if (isSignal(error)) return;
    if (process.env.NODE_ENV === 'production') console.error(error);
    else console.error('%o\n\n%s\n%s', error, where(componentStack ?? ''), componentStack ?? '');
  },
  onRecoverableError(error: unknown) {
    if (!isSignal(error)) reportError(error);
  },
};

/** The innermost component is the first in the stack: `    at Chart (chart.tsx:3:7)`. */
function where(componentStack: string): string {
  const name = /^\s*at (\w+)/.exec(componentStack)?.[1];
  const component = name === undefined ? 'one of your React components' : `the <${name}> component`;
  return `The above error occurred in ${component}, and an error boundary has caught it.`;
}
