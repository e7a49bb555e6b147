declare module 'fourteen/script' {
  import type { ComponentProps, ReactElement } from 'react';

  export interface ScriptProps extends ComponentProps<'script'> {
    /** When it is loaded: soon after the page has come to life, if nothing is said. */
    strategy?: 'beforeInteractive' | 'afterInteractive' | 'lazyOnload' | 'worker';
    /** Called when it is there, and each time the component is shown anew. */
    onReady?: () => void;
  }

  /** A script of others, at the right time and once. */
  export default function Script(props: ScriptProps): ReactElement | null;
}

declare module 'next/script' {
  export * from 'fourteen/script';
  export { default } from 'fourteen/script';
}
