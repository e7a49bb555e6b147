'use client';

import { use } from 'react';

export default function Docs({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = use(params);
  return (
    <>
      <h1>Docs</h1>
      <p>A catch-all route takes every segment that is left:</p>
      <ol>
        {path.map((segment, index) => (
          <li key={index}>
            <code>{segment}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
