import { readdirSync } from 'node:fs';
import { File } from './_parts/file';

/** Somewhere to go where a name stands for any. */
const examples: Record<string, string> = {
  '/posts/[slug]': '/posts/hello-world',
  '/docs/[...path]': '/docs/guides/first-steps?from=home',
  '/api/hello': '/api/hello?name=you',
  '/api/posts/[slug]': '/api/posts/hello-world',
};

/** The files below `app/` that make routes, in the order of their addresses. */
function routes(): { pattern: string; file: string }[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)(page|route)\.tsx?$/.test(name) && !/(^|\/)_/.test(name))
    .map((name) => ({ pattern: pattern(name), file: `app/${name}` }))
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

function pattern(name: string): string {
  const directories = name.split('/').slice(0, -1);
  return '/' + directories.filter((directory) => !directory.startsWith('(')).join('/');
}

export default function Home() {
  return (
    <>
      <h1>Directories become routes</h1>
      <p>
        Nothing here is registered anywhere: the server read the names in <code>app/</code>, made a table of
        them, and answers from it. Add a directory with a <code>page.tsx</code>, and reload.
      </p>
      <table>
        <thead>
          <tr>
            <th>Route</th>
            <th>File</th>
          </tr>
        </thead>
        <tbody>
          {routes().map(({ pattern, file }) => (
            <tr key={file}>
              <td>
                <a href={examples[pattern] ?? pattern}>{pattern}</a>
              </td>
              <td>
                <code>{file}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <File name="app/page.tsx" />
    </>
  );
}
