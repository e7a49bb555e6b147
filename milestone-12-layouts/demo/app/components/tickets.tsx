'use client';

import { useState } from 'react';

export function Tickets() {
  const [count, setCount] = useState(0);
  return (
    <button id="tickets" type="button" onClick={() => setCount(count + 1)}>
      Tickets: {count}
    </button>
  );
}
