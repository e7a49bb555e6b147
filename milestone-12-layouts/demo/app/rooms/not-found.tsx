export default function NoSuchRoom() {
  return (
    <>
      <h1>No such room</h1>
      <p>The corridor goes on, but there is no door of that name.</p>
    </>
  );
}
