import Link from 'fourteen/link';

export default async function Erased({ searchParams }: { searchParams: Promise<{ name?: string }> }) {
  const { name } = await searchParams;
  return (
    <main>
      <h1>Erased</h1>
      <p>What {name ?? 'somebody'} wrote is gone.</p>
      <Link href="/">Back to the book</Link>
    </main>
  );
}
