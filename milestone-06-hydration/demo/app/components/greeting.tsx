'use client';

import { useId, useState } from 'react';
import { Card, valueClass } from './card';

export function Greeting() {
  const id = useId();
  const [name, setName] = useState('');
  const [greeted, setGreeted] = useState<string | null>(null);
  return (
    <Card title="Form">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setGreeted(name.trim());
        }}
      >
        <label htmlFor={id}>Your name</label>
        <input id={id} name="name" value={name} onChange={(event) => setName(event.target.value)} />
        <button type="submit" disabled={name.trim() === ''}>
          Greet
        </button>
      </form>
      <output className={valueClass} data-testid="greeting">
        {greeted === null ? 'Nobody yet' : `Hello, ${greeted}!`}
      </output>
    </Card>
  );
}
