import Link from 'fourteen/link';

export default function Hall() {
  return (
    <>
      <h1>Welcome to the hall</h1>
      <p>
        Buy a ticket above, and walk on: <Link href="/rooms">the rooms</Link> have a layout of their own, one
        of them takes its time, one fails at first, and one is not there at all.
      </p>
    </>
  );
}
