import { Suspense } from 'react';
import { Fold } from '../../components/fold';
import { Servings } from '../../components/servings';
import { Tip } from '../../components/tip';
import { recipe, tip } from '../../lib/recipes';

export default async function RecipePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const found = await recipe(slug);
  if (found === undefined) {
    return (
      <>
        <title>No such recipe · Recipes of the house</title>
        <h1>No such recipe</h1>
        <p>
          Nobody here can cook <code>{slug}</code>.
        </p>
      </>
    );
  }
  return (
    <article>
      <title>{`${found.title} · Recipes of the house`}</title>
      <h1>{found.title}</h1>
      <p>{found.line}</p>
      <Servings ingredients={found.ingredients} for={found.servings} />
      <Fold title="How it is done">
        <Steps steps={found.steps} />
        <Suspense fallback={<p>Asking the cook …</p>}>
          <Tip text={tip(slug)} />
        </Suspense>
      </Fold>
    </article>
  );
}

/** A server component in a client component: its parent gets what it returned, and never the component. */
async function Steps({ steps }: { steps: string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
