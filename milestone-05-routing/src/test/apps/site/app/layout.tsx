import { use, type ReactNode } from 'react';

export default function Layout({ children, params }: { children: ReactNode; params: Promise<object> }) {
  return (
    <html lang="en">
      <body data-params={JSON.stringify(use(params))}>{children}</body>
    </html>
  );
}
