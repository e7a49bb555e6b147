'use client';

import { useState } from 'react';
import { Card, valueClass } from './card';

export function Counter() {
  const [count, setCount] = useState(0);
  return (
    <Card title="Counter">
      <button type="button" onClick={() => setCount(count + 1)}>
        Add one
      </button>
      <output className={valueClass} data-testid="count">
        {count === 1 ? '1 click' : `${count} clicks`}
      </output>
    </Card>
  );
}
