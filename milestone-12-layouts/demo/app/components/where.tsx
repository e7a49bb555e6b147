'use client';

import { useSelectedLayoutSegment } from 'fourteen/navigation';

export function Where() {
  return <p id="where">You are in: {useSelectedLayoutSegment() ?? 'the corridor'}</p>;
}
