import { Component, type ReactNode } from 'react';
import { redirectOf } from 'fourteen/internal/navigation-signals';
import type { PageNavigator, View } from 'fourteen/internal/router/page-navigator';

interface Props {
  view: View;
  navigator: PageNavigator;
  children: ReactNode;
}

interface State {
  view: View;
  children: ReactNode;
  /** Of the view before. */
  before: ReactNode;
  failure: { error: unknown } | null;
}

/**
 * Catches what no error boundary of the app has caught: else React would leave an empty window. A page that a navigation brought
 * is tried once more as a document, and so long the old one stays. The next navigation starts anew.
 */
export class LastResort extends Component<Props, State> {
  override state: State = {
    view: this.props.view,
    children: this.props.children,
    before: null,
    failure: null,
  };

  static getDerivedStateFromProps({ view, children }: Props, state: State): State | null {
    return view === state.view ? null : { view, children, before: state.children, failure: null };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown) {
    const { navigator, view } = this.props;
    const redirect = redirectOf(error);
    if (redirect === null) navigator.notRendered(view);
    else navigator.visit(new URL(redirect.url, location.href), { replace: redirect.replace });
  }

  override render() {
    const { view, children, before, failure } = this.state;
    if (failure === null) return children;
    if (redirectOf(failure.error) !== null) return before;
    return this.props.navigator.wasShown(view) ? <ErrorDocument error={failure.error} /> : before;
  }
}

function ErrorDocument({ error }: { error: unknown }) {
  return (
    <html lang="en">
      <head>
        <title>Application error</title>
      </head>
      <body>
        <h1>Application error</h1>
        <p>Something in this page failed. The browser's console says what.</p>
        {process.env.NODE_ENV !== 'production' && <pre>{String(error)}</pre>}
      </body>
    </html>
  );
}
