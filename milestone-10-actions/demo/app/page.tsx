import { cookies } from 'fourteen/headers';
import { redirect } from 'fourteen/navigation';
import { all, remove, type Entry } from './entries';
import { LikeButton } from './like-button';
import { SignForm } from './sign-form';

export default async function Page() {
  const name = (await cookies()).get('name')?.value ?? '';
  return (
    <main>
      <h1>Guest book</h1>
      <ul>
        {all().map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
      <SignForm name={name} />
      <p>Try it with JavaScript switched off.</p>
    </main>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { id, name } = entry;

  async function erase() {
    'use server';
    remove(id);
    redirect(`/erased?name=${encodeURIComponent(name)}`);
  }

  return (
    <li>
      <b>{entry.name}</b>: {entry.text} {entry.picture && <small>({entry.picture})</small>}{' '}
      <LikeButton id={id} likes={entry.likes} />{' '}
      <form action={erase} className="inline">
        <button>Erase</button>
      </form>
    </li>
  );
}
