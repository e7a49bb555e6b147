package fourteen.layouts;

import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fourteen.layouts.LayoutSite.write;
import static org.assertj.core.api.Assertions.assertThat;

/// Layouts in a real browser; a test fails on any console message, page error or failed request that it does not expect.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LayoutsInBrowser {

    private LayoutSite site;

    abstract boolean isProduction();

    @BeforeAll
    void start(@TempDir Path root) {
        write(root, "counter.tsx", """
                'use client';
                import { useState } from 'react';
                export function Counter({ id }) {
                  const [count, setCount] = useState(0);
                  return <button id={id} onClick={() => setCount(count + 1)}>{count}</button>;
                }
                """);
        write(root, "(main)/layout.tsx", """
                import Link from 'next/link';
                import { Counter } from '../counter';
                export default function Layout({ children, modal }) {
                  return (
                    <html lang="en">
                      <head><link rel="icon" href="data:," /></head>
                      <body>
                        <Counter id="frame" />
                        <Link id="to-a" href="/room/a">a</Link> <Link id="to-b" href="/room/b">b</Link>
                        <Link id="to-photo" href="/photo/7">photo</Link> <Link id="to-other" href="/other">other</Link>
                        <Link id="to-home" href="/">home</Link> <Link id="to-fails" href="/fails">fails</Link>
                        <Link id="to-slow" href="/slow" prefetch={false}>slow</Link>
                        <main>{children}</main>
                        <aside>{modal}</aside>
                      </body>
                    </html>
                  );
                }
                """);
        write(root, "(main)/page.tsx", "export default function Home() { return <h1>Home</h1>; }\n");
        write(root, "(main)/@modal/default.tsx", "export default function None() { return null; }\n");
        write(root, "(main)/@modal/(.)photo/[id]/page.tsx", """
                export default async function Modal({ params }) { return <b id="modal">photo {(await params).id}</b>; }
                """);
        write(root, "(main)/photo/[id]/page.tsx", """
                export default async function Photo({ params }) { return <h1>Photo {(await params).id}</h1>; }
                """);
        write(root, "(main)/room/template.tsx", """
                import { Counter } from '../../counter';
                export default function Template({ children }) { return <div><Counter id="anew" />{children}</div>; }
                """);
        write(root, "(main)/room/layout.tsx", """
                import { Counter } from '../../counter';
                export default function Room({ children }) { return <section><Counter id="kept" />{children}</section>; }
                """);
        write(root, "(main)/room/[name]/page.tsx", """
                export default async function Page({ params }) { return <h1>Room {(await params).name}</h1>; }
                """);
        write(root, "(main)/error.tsx", """
                'use client';
                export default function Failed({ error, reset }) {
                  return <div><h1>Failed</h1><p id="digest">{error.digest}</p><button id="again" onClick={reset}>again</button></div>;
                }
                """);
        write(root, "(main)/fails/page.tsx", """
                export const dynamic = 'force-dynamic';
                let tries = 0;
                export default async function Page() {
                  if (++tries % 2 === 1) throw new Error('a secret of the server');
                  return <h1>Works</h1>;
                }
                """);
        write(root, "gate.ts", """
                let open = () => {};
                const opened = new Promise<void>((resolve) => (open = resolve));
                export const gate = { opened, open: () => open() };
                """);
        write(root, "open/route.ts", """
                import { NextResponse } from 'next/server';
                import { gate } from '../gate';
                export function GET() {
                  gate.open();
                  return NextResponse.json({ open: true });
                }
                """);
        write(root, "(main)/slow/layout.tsx", """
                export default function Slow({ children }) { return <section id="slow">{children}</section>; }
                """);
        write(root, "(main)/slow/loading.tsx", "export default function L() { return <i id=\"loading\">…</i>; }\n");
        write(root, "(main)/slow/page.tsx", """
                import { gate } from '../../gate';
                export default async function Page() {
                  await gate.opened;
                  return <h1>At last</h1>;
                }
                """);
        write(root, "(main)/refused/[how]/page.tsx", """
                import { forbidden, notFound, redirect, unauthorized } from 'next/navigation';
                export default async function Page({ params }) {
                  const { how } = await params;
                  if (how === '404') notFound();
                  if (how === '403') forbidden();
                  if (how === '401') unauthorized();
                  redirect('/');
                }
                """);
        write(root, "(main)/refused/forbidden.tsx", "export default function No() { return <h1>Keep out</h1>; }\n");
        write(root, "(other)/other/layout.tsx", """
                import Link from 'next/link';
                export default function Layout({ children }) {
                  return (
                    <html lang="fr"><head><link rel="icon" href="data:," /></head>
                      <body><Link id="to-home" href="/">home</Link>{children}</body></html>
                  );
                }
                """);
        write(root, "(other)/other/page.tsx", "export default function Other() { return <h1>Other</h1>; }\n");
        site = LayoutSite.of(root, isProduction());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /// A click on a counter counts once React listens.
    private static Page count(Page page, String id) {
        page.awaitElement("#" + id);
        return page.awaitTrue(
                "(b => (b.textContent === '0' && b.click(), b.textContent === '1'))(document.getElementById('"
                        + id + "'))");
    }

    private static Page awaitHeading(Page page, String heading) {
        return page.awaitTrue("document.querySelector('h1')?.textContent === '" + heading + "'");
    }

    @Test
    void aTemplateIsMadeAnewAndALayoutIsNot(Page page) {
        page.open(site.url("/room/a"));
        count(page, "kept");
        count(page, "anew").click("#to-b");
        awaitHeading(page, "Room b").awaitText("#kept", "1").awaitText("#anew", "0");
    }

    @Test
    void whatIsSlowShowsItsLoadingFileMeanwhile(Page page) {
        page.open(site.url("/"));
        count(page, "frame").click("#to-slow");
        page.awaitElement("#slow #loading").awaitUrl("/slow");
        page.evaluate("fetch('/open')");
        awaitHeading(page, "At last").awaitText("#frame", "1");
    }

    @Test
    void aPhotoIsShownWithinThePageThatLedToIt(Page page) {
        page.open(site.url("/"));
        count(page, "frame").click("#to-photo");
        page.awaitText("#modal", "photo 7").awaitUrl("/photo/7").awaitText("#frame", "1");
        assertThat(page.text("h1")).isEqualTo("Home");
        page.back().awaitUrl("/").awaitTrue("document.querySelector('#modal') === null");
        page.forward().awaitText("#modal", "photo 7");
        // As a document it is a page like any other.
        page.open(site.url("/photo/7"));
        awaitHeading(page, "Photo 7");
        assertThat(page.evaluate("return document.querySelector('#modal') === null")).isEqualTo(true);
    }

    @Test
    void anotherRootLayoutIsAnotherDocument(Page page) {
        page.open(site.url("/"));
        count(page, "frame").evaluate("window.same = true");
        page.click("#to-other");
        awaitHeading(page, "Other");
        assertThat(page.evaluate("return document.documentElement.lang + (window.same === undefined)"))
                .isEqualTo("frtrue");
        page.awaitTrue(
                "(document.querySelector('#to-home').click(), document.querySelector('h1').textContent === 'Home')");
    }

    @ParameterizedTest
    @CsvSource({"/refused/404,404,This page could not be found.", "/refused/403,403,<h1>Keep out</h1>",
            "/refused/401,401,not authorized", "/refused/else,307,''"})
    void theStatusIsRightBeforeTheStreamStarts(String path, int status, String shown) {
        ProbeResponse response = site.document(path);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text().replace("&#x27;", "'")).contains(shown);
    }

    @Test
    void aRefusalIsAPageThatLives(Page page) {
        page.expectFailedRequest("/refused/403");
        page.open(site.url("/refused/403"));
        awaitHeading(page, "Keep out");
        count(page, "frame").click("#to-a");
        awaitHeading(page, "Room a").awaitText("#frame", "1");
    }

    @Test
    void aPageThatFailsAtOnceIsSentWithItsErrorFile(Page page) {
        ProbeResponse response = site.document("/fails");
        if (response.status() == 200) {
            response = site.document("/fails");
        }
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).contains("<h1>Failed</h1>");
        if (isProduction()) {
            assertThat(response.text()).doesNotContain("a secret of the server");
        }
        assertThat(site.document("/fails").status()).isEqualTo(200);
        page.expectFailedRequest("/fails");
        page.open(site.url("/fails"));
        awaitHeading(page, "Failed");
        count(page, "frame");
        if (!isProduction()) {
            String inBadge = "document.querySelector('fourteen-errors').shadowRoot";
            page.awaitElement("fourteen-errors").evaluate(inBadge + ".querySelector('button').click()");
            page.awaitTrue(inBadge + ".querySelector('h2')?.textContent.includes('a secret of the server')");
        }
        page.click("#again");
        awaitHeading(page, "Works").awaitText("#frame", "1");
    }
}
