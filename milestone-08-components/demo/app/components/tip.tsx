'use client';

import { use } from 'react';

/** Is given a promise, which comes as a row of its own. */
export function Tip({ text }: { text: Promise<string> }) {
  return <blockquote data-testid="tip">{use(text)}</blockquote>;
}
