declare module 'fourteen/form' {
  import type { ComponentProps, ReactElement } from 'react';

  /** Besides these, a form takes all that a `<form>` takes. */
  export interface FormProps extends Omit<
    ComponentProps<'form'>,
    'action' | 'method' | 'encType' | 'target'
  > {
    /** An address, which gets the fields as its query; or a function of the server. */
    action: string | ((data: FormData) => void | Promise<void>);
    /** Takes the current entry's place in the history. */
    replace?: boolean;
    /** Whether to go to the top of the new page; it does, if nothing is said. */
    scroll?: boolean;
    prefetch?: false | null;
  }

  /** A `<form>` whose address is gone to without a new document. */
  export default function Form(props: FormProps): ReactElement;
}

declare module 'next/form' {
  export * from 'fourteen/form';
  export { default } from 'fourteen/form';
}
