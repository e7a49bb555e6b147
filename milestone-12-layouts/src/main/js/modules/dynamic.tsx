// `fourteen/dynamic` for client components: a component whose code comes when it is shown.
import { useSyncExternalStore, type ComponentType } from 'react';
import { lazily, optionsOf, type DynamicOptions, type Loader } from 'fourteen/internal/layouts/lazily';

export type { DynamicOptions, Loader };

const never = () => () => {};

export default function dynamic<P = {}>(
  loader: Loader<P> | DynamicOptions<P>,
  more?: DynamicOptions<P>,
): ComponentType<P> {
  const options = optionsOf(loader, more);
  const Shown = lazily(options);
  if (options.ssr !== false) return Shown;
  const Loading = options.loading;
  // The server, and the first render in the browser, which has to be the same, show what is shown meanwhile.
  return function InBrowsersOnly(props: P) {
    const inBrowser = useSyncExternalStore(
      never,
      () => true,
      () => false,
    );
    if (inBrowser) return <Shown {...(props as P & object)} />;
    return Loading ? <Loading isLoading pastDelay error={null} /> : null;
  };
}
