declare module 'fourteen/dynamic' {
  import type { ComponentType, ReactNode } from 'react';

  export type Loader<P = {}> = () => Promise<ComponentType<P> | { default: ComponentType<P> }>;

  export interface DynamicOptionsLoadingProps {
    error?: Error | null;
    isLoading?: boolean;
    pastDelay?: boolean;
  }

  export interface DynamicOptions<P = {}> {
    loader?: Loader<P>;
    /** Shown meanwhile. */
    loading?: (props: DynamicOptionsLoadingProps) => ReactNode;
    /** `false`, in client components alone: the server leaves it out. */
    ssr?: boolean;
  }

  /** A component whose code is loaded when it is shown. */
  export default function dynamic<P = {}>(
    loader: Loader<P> | DynamicOptions<P>,
    options?: DynamicOptions<P>,
  ): ComponentType<P>;
}

declare module 'next/dynamic' {
  export * from 'fourteen/dynamic';
  export { default } from 'fourteen/dynamic';
}
