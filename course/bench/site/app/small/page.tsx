import { Counter } from './counter';

export const dynamic = 'force-dynamic';

export default async function Small() {
  return (
    <>
      <h1>A small page</h1>
      <p>With one component of the browser.</p>
      <Counter />
    </>
  );
}
