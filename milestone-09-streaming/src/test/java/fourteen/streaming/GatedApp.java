package fourteen.streaming;

import java.nio.file.Path;

/// An app whose slow parts wait for a [SlowService].
final class GatedApp {

    static final String LAYOUT = """
            import { Counter } from './counter';

            export default function Layout({ children }: { children: React.ReactNode }) {
              return (
                <html lang="en">
                  <head>
                    <title>Gates</title>
                    <link rel="icon" href="data:," />
                  </head>
                  <body>
                    <Counter />
                    <main>{children}</main>
                  </body>
                </html>
              );
            }
            """;

    static final String COUNTER = """
            'use client';

            import { useState } from 'react';

            export function Counter() {
              const [count, setCount] = useState(0);
              return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>;
            }
            """;

    private GatedApp() {}

    /// @param service where the slow parts get their data
    static Path write(Path root, SlowService service) {
        StreamedSite.write(root, "app/layout.tsx", LAYOUT);
        StreamedSite.write(root, "app/counter.tsx", COUNTER);
        StreamedSite.write(root, "app/slow.tsx", """
                import type { ReactNode } from 'react';

                export async function Slow({ name, children }: { name: string; children?: ReactNode }) {
                  const answer = await fetch('%s' + name);
                  return <section><b>{await answer.text()}</b>{children}</section>;
                }
                """.formatted(service.url()));
        StreamedSite.write(root, "app/page.tsx", """
                import { Suspense } from 'react';
                import { Slow } from './slow';

                export default function Page() {
                  return (
                    <>
                      <h1>Shell</h1>
                      <Suspense fallback={<i>one?</i>}><Slow name="one" /></Suspense>
                      <Suspense fallback={<i>two?</i>}><Slow name="two" /></Suspense>
                    </>
                  );
                }
                """);
        StreamedSite.write(root, "app/nested/page.tsx", """
                import { Suspense } from 'react';
                import { Slow } from '../slow';

                export default function Page() {
                  return (
                    <Suspense fallback={<i>outer?</i>}>
                      <Slow name="outer">
                        <Suspense fallback={<i>inner?</i>}><Slow name="inner" /></Suspense>
                      </Slow>
                    </Suspense>
                  );
                }
                """);
        StreamedSite.write(root, "app/failing/page.tsx", """
                import { Suspense } from 'react';
                import { Slow } from '../slow';

                async function Failing(): Promise<string> {
                  await Slow({ name: 'failing' });
                  throw new Error('a secret of the server');
                }

                export default function Page() {
                  return <><h1>Shell</h1><Suspense fallback={<i>failing?</i>}><Failing /></Suspense></>;
                }
                """);
        StreamedSite.write(root, "app/blocking/page.tsx", """
                import { Slow } from '../slow';

                export default function Page() {
                  return <Slow name="blocking" />;
                }
                """);
        StreamedSite.write(root, "app/quick/page.tsx", """
                import { Suspense } from 'react';

                async function Quick() {
                  await null;
                  return <b>quick</b>;
                }

                export default function Page() {
                  return <Suspense fallback={<i>quick?</i>}><Quick /></Suspense>;
                }
                """);
        return root;
    }
}
