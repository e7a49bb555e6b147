export default function Corridor() {
  return (
    <>
      <h1>The corridor</h1>
      <p>Choose a room. The list beside stays as it is, with what you write into it.</p>
    </>
  );
}
