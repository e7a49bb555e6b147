package fourteen.streaming;

import java.nio.file.Path;

/// An app whose pages lead elsewhere, at once or late.
final class SignalApp {

    private SignalApp() {}

    static Path write(Path root, SlowService service) {
        StreamedSite.write(root, "app/layout.tsx", GatedApp.LAYOUT);
        StreamedSite.write(root, "app/counter.tsx", GatedApp.COUNTER);
        page(root, "there", "export default function Page() { return <h1>There</h1>; }");
        page(root, "moved", """
                import { redirect } from 'next/navigation';
                export default async function Page() { await null; redirect('/there?q=ä b'); }
                """);
        page(root, "moved-for-good", """
                import { permanentRedirect, RedirectType, unstable_rethrow } from 'fourteen/navigation';
                export default function Page() {
                  try { permanentRedirect('/there', RedirectType.push); } catch (error) { unstable_rethrow(error); }
                  return 'not reached';
                }
                """);
        for (String refusal : new String[]{"notFound", "forbidden", "unauthorized"}) {
            page(root, refusal, "import { %s } from 'next/navigation';\nexport default function Page() { %s(); }"
                    .formatted(refusal, refusal));
        }
        page(root, "late", """
                import { Suspense } from 'react';
                import { redirect } from 'next/navigation';
                async function Late(): Promise<string> {
                  await fetch('%slate');
                  redirect('/there');
                }
                export default function Page() {
                  return <><h1>Shell</h1><Suspense fallback={<i>late?</i>}><Late /></Suspense></>;
                }
                """.formatted(service.url()));
        page(root, "links", """
                import Link from 'next/link';
                export default function Page() {
                  return <><h1>Links</h1><Link href="/moved" prefetch={false}>moved</Link></>;
                }
                """);
        StreamedSite.write(root, "app/leave.tsx", """
                'use client';
                import { useState } from 'react';
                import { redirect } from 'next/navigation';
                export function Leave() {
                  const [leaving, leave] = useState(false);
                  if (leaving) redirect('/there');
                  return <button id="leave" onClick={() => leave(true)}>leave</button>;
                }
                """);
        page(root, "client", """
                import { Leave } from '../leave';
                export default function Page() { return <><h1>Client</h1><Leave /></>; }
                """);
        return root;
    }

    private static void page(Path root, String path, String code) {
        StreamedSite.write(root, "app/" + path + "/page.tsx", code);
    }
}
