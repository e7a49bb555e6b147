import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <nav>
            <a href="/table">Table</a>
            <a href="/list">List</a>
            <a href="/small">Small</a>
          </nav>
        </header>
        <main>{children}</main>
        <footer>The same tree on both sides.</footer>
      </body>
    </html>
  );
}
