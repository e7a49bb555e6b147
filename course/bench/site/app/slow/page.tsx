import { Suspense } from 'react';

export const dynamic = 'force-dynamic';

const MILLISECONDS = 200;

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, MILLISECONDS));
  return <b>late</b>;
}

export default function Slow() {
  return (
    <>
      <h1>The shell</h1>
      <Suspense fallback={<i>waiting</i>}>
        <Late />
      </Suspense>
    </>
  );
}
