import Link from 'fourteen/link';

export const metadata = { title: 'Not on the map' };

export default function NotFound() {
  return (
    <>
      <h1>Not on the map</h1>
      <p>
        There is nothing here. <Link href="/">Back to the hall</Link>
      </p>
    </>
  );
}
