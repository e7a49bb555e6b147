import type { ReactNode } from 'react';

const style = `
:root { color-scheme: light dark; --ink: #16181d; --quiet: #5d6470; --paper: #fbfaf8; --card: #fff; --line: #e5e2dc; --accent: #c2410c }
@media (prefers-color-scheme: dark) { :root { --ink: #f0eee9; --quiet: #a3a8b3; --paper: #14161a; --card: #1c1f25; --line: #30343d; --accent: #fb923c } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, 'Liberation Sans', sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem }
h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -.03em; margin: 0 0 .5rem }
.quiet { color: var(--quiet) }
a { color: var(--accent) }
nav { display: flex; flex-wrap: wrap; gap: 1.25rem; margin: 1.5rem 0 }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line) }
th, td { padding: .5rem .8rem; text-align: left; border-bottom: 1px solid var(--line) }
th { font-size: .8rem; letter-spacing: .05em; text-transform: uppercase; color: var(--quiet) }
td:last-child, th:last-child { text-align: right; font-variant-numeric: tabular-nums }
`;

export function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
