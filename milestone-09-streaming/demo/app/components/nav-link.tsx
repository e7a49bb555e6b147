'use client';

import Link, { useLinkStatus } from 'fourteen/link';
import { usePathname } from 'fourteen/navigation';
import type { ReactNode } from 'react';

/** A link that knows whether its page is shown, and whether it is on its way. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href;
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {children}
      <Waiting />
    </Link>
  );
}

function Waiting() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true"> …</span> : null;
}
