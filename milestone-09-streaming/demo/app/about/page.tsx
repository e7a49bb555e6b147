export default function About() {
  return (
    <>
      <title>What to look at · Ferries of the bay</title>
      <h1>What to look at</h1>
      <ol>
        <li>
          View the source of the first page: the shell stands before the boards, and each board moves into its
          place by a line of script.
        </li>
        <li>Bookmark a harbour, then walk on: the count in the header stays, no document was loaded.</li>
        <li>
          Ask for <code>Accept: text/x-component</code> with curl: the same page as rows.
        </li>
      </ol>
    </>
  );
}
