'use client';
// `fourteen/form`: a form whose action is an address leads there by the router, as a link does.
import { type ComponentProps, type FormEvent } from 'react';
import { documentRouter } from 'fourteen/internal/router/current';

export interface FormProps extends Omit<ComponentProps<'form'>, 'action' | 'method' | 'encType' | 'target'> {
  /** An address, which gets the fields as its query; or a function of the server. */
  action: string | ((data: FormData) => void | Promise<void>);
  /** Takes the current entry's place in the history. */
  replace?: boolean;
  /** Whether to go to the top of the new page. */
  scroll?: boolean;
  /** Whether the page is fetched ahead; it is when the form is first touched. */
  prefetch?: false | null;
}

export default function Form({ action, replace, scroll, prefetch: _prefetch, onSubmit, ...rest }: FormProps) {
  if (typeof action === 'function') return <form {...rest} action={action} onSubmit={onSubmit} />;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    (onSubmit as ((event: FormEvent<HTMLFormElement>) => void) | undefined)?.(event);
    if (event.defaultPrevented) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    // A button that leads elsewhere, or by other means, is the browser's.
    if (submitter?.hasAttribute('formaction') || submitter?.hasAttribute('formmethod')) return;
    const url = new URL(action, location.href);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    url.search = new URLSearchParams(
      [...data].map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : value.name,
      ]),
    ).toString();
    documentRouter().visit(url, { replace, scroll });
  };
  return <form {...rest} action={action} onSubmit={submit} />;
}
