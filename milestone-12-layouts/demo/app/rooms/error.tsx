'use client';

export default function RoomError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <h1>The door is stuck</h1>
      <p>{error.digest ? `The caretaker knows it as ${error.digest}.` : error.message}</p>
      <button id="again" type="button" onClick={reset}>
        Try again
      </button>
    </>
  );
}
