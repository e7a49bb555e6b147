export default function About() {
  return (
    <>
      <h1>About</h1>
      <p>
        This page is <code>app/about/page.tsx</code>: its directory is its address.
      </p>
    </>
  );
}
