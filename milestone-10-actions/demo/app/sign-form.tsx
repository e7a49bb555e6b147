'use client';
import { useActionState } from 'react';
import { sign } from './actions';

export function SignForm({ name }: { name: string }) {
  const [state, action, isPending] = useActionState(sign, { error: null, signed: null });
  return (
    <form action={action} className={isPending ? 'pending' : undefined}>
      <input name="name" placeholder="Your name" defaultValue={name} />
      <textarea name="text" placeholder="A few words" rows={3} />
      <label>
        A picture: <input name="picture" type="file" />
      </label>
      <button>Sign</button>
      {state.error && (
        <p className="error" role="alert">
          {state.error}
        </p>
      )}
      {state.signed && <p role="status">Thank you, {state.signed}.</p>}
    </form>
  );
}
