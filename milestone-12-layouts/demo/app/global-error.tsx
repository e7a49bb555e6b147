'use client';

export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <h1>The museum is closed</h1>
        <button type="button" onClick={reset}>
          Knock again
        </button>
      </body>
    </html>
  );
}
