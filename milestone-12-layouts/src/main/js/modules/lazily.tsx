// What `fourteen/dynamic` is on both sides.
import { lazy, Suspense, type ComponentType } from 'react';

export type Loader<P> = () => Promise<ComponentType<P> | { default: ComponentType<P> }>;

export interface LoadingProps {
  readonly isLoading?: boolean;
  readonly pastDelay?: boolean;
  readonly error?: Error | null;
}

export interface DynamicOptions<P> {
  readonly loader?: Loader<P>;
  readonly loading?: ComponentType<LoadingProps>;
  /** `false`: the server leaves it out. */
  readonly ssr?: boolean;
}

export function optionsOf<P>(
  loader: Loader<P> | DynamicOptions<P>,
  more: DynamicOptions<P> = {},
): DynamicOptions<P> {
  return typeof loader === 'function' ? { ...more, loader } : { ...loader, ...more };
}

export function lazily<P>({ loader, loading: Loading }: DynamicOptions<P>): ComponentType<P> {
  if (loader === undefined) throw new Error("dynamic() was given nothing to load. Pass () => import('./…').");
  const Component = lazy(async () => {
    const loaded = await loader();
    return typeof loaded === 'object' && 'default' in loaded ? loaded : { default: loaded };
  }) as unknown as ComponentType<P>;
  return function Dynamic(props: P) {
    const shown = <Component {...(props as P & object)} />;
    if (!Loading) return shown;
    return <Suspense fallback={<Loading isLoading pastDelay error={null} />}>{shown}</Suspense>;
  };
}
