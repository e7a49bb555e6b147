import { File } from './_parts/file';

const rows = [
  ['/', 'app/page.tsx', '/'],
  ['/about', 'app/(site)/about/page.tsx', '/about'],
  ['/posts', 'app/posts/page.tsx', '/posts'],
  ['/posts/[slug]', 'app/posts/[slug]/page.tsx', '/posts/hello-world'],
  ['/docs/[...path]', 'app/docs/[...path]/page.tsx', '/docs/guides/first-steps?from=home'],
  ['/api/hello', 'app/api/hello/route.ts', '/api/hello?name=you'],
  ['/api/count', 'app/api/count/route.ts', '/api/count'],
] as const;

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
          {rows.map(([pattern, file, href]) => (
            <tr key={pattern}>
              <td>
                <a href={href}>{pattern}</a>
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
