import { Suspense } from 'react';
import { Bookmark } from '../../components/bookmarks';
import { Departures, Waiting } from '../../components/departures';
import { Tabs } from '../../components/tabs';
import { harbour } from '../../lib/harbours';

export default async function HarbourPage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const found = await harbour(name);
  if (found === undefined) {
    return (
      <>
        <title>No such harbour · Ferries of the bay</title>
        <h1>No such harbour</h1>
        <p>
          No ferry of the bay calls at <code>{name}</code>.
        </p>
      </>
    );
  }
  return (
    <article>
      <title>{`${found.title} · Ferries of the bay`}</title>
      <h1>{found.title}</h1>
      <Tabs
        tabs={[
          {
            name: 'Departures',
            panel: (
              <Suspense fallback={<Waiting />}>
                <Departures from={found} />
              </Suspense>
            ),
          },
          {
            name: 'The place',
            panel: (
              <>
                {found.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <Bookmark name={found.name} />
              </>
            ),
          },
        ]}
      />
    </article>
  );
}
