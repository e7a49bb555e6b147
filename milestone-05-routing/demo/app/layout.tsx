import type { ReactNode } from 'react';
import { Nav } from './_parts/nav';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Milestone 5: routing</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <Nav />
        <main>{children}</main>
        <footer>The directory is the site map.</footer>
      </body>
    </html>
  );
}
