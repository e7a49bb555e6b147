import { Suspense } from 'react';
import { ErrorBoundary } from '../components/error-boundary';
import { slowly } from '../lib/harbours';

export default function Broken() {
  return (
    <>
      <title>A part that fails · Ferries of the bay</title>
      <h1>A part that fails</h1>
      <p>The page was on its way when it happened: no error page can take its place any more.</p>
      <ErrorBoundary>
        <Suspense fallback={<p>Asking the lighthouse …</p>}>
          <Lighthouse />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

async function Lighthouse(): Promise<string> {
  await slowly(300);
  throw new Error('The lighthouse does not answer: its address is a secret of the server.');
}
