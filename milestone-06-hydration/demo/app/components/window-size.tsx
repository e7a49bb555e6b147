'use client';

import { useEffect, useState } from 'react';
import { Card, valueClass } from './card';

/** The server can't know the window: the first render says so, an effect then tells. */
export function WindowSize() {
  const [size, setSize] = useState<string | null>(null);
  useEffect(() => {
    const measure = () => setSize(`${window.innerWidth} × ${window.innerHeight}`);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return (
    <Card title="Effect">
      Your window
      <output className={valueClass} data-testid="window">
        {size ?? 'not measured yet'}
      </output>
    </Card>
  );
}
