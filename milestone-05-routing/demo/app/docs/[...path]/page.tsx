import { use } from 'react';
import { File } from '../../_parts/file';

type Props = {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function Docs({ params, searchParams }: Props) {
  const { path } = use(params);
  const query = Object.entries(use(searchParams));
  return (
    <>
      <h1>Docs</h1>
      <p>A catch-all takes every segment that is left:</p>
      <ol>
        {path.map((segment, index) => (
          <li key={index}>
            <code>{segment}</code>
          </li>
        ))}
      </ol>
      {query.length === 0 ? null : (
        <dl>
          {query.map(([name, value]) => (
            <div key={name}>
              <dt>searchParams.{name}</dt>
              <dd>
                <code>{Array.isArray(value) ? value.join(', ') : value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <File name="app/docs/[...path]/page.tsx" />
    </>
  );
}
