import { Suspense } from 'react';
import Counter, { Themed, ThemeProvider } from './counter.jsx';

async function Late() {
  await Promise.resolve();
  return <li>late &amp; &lt;escaped&gt;</li>;
}

export default function Page() {
  return (
    <html lang="en">
      <body>
        <ThemeProvider value="dark">
          <h1 style={{ color: 'red', marginTop: 3 }}>Tree</h1>
          <Counter start={3}>
            <Themed label="inside" />
          </Counter>
        </ThemeProvider>
        <ul>
          <Suspense fallback={<li>wait</li>}>
            <Late />
          </Suspense>
        </ul>
        <Themed label="outside" />
      </body>
    </html>
  );
}
