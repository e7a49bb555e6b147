export default function About() {
  return (
    <>
      <title>What to look at · Recipes of the house</title>
      <h1>What to look at</h1>
      <ol>
        <li>
          View the source of a recipe: after the HTML come the rows. One begins with <code>I[</code>; that is
          a client component.
        </li>
        <li>
          Look for <code>cost</code>, which is in the data file: the browser never sees it, since no client
          component is given it.
        </li>
        <li>
          Pass <code>Servings</code> a function, reload, and read where it was found.
        </li>
        <li>
          Import <code>lib/recipes</code> in <code>servings.tsx</code>, and read who imported whom.
        </li>
      </ol>
    </>
  );
}
