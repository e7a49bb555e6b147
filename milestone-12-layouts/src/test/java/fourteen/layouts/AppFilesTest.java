package fourteen.layouts;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static fourteen.layouts.LayoutSite.write;
import static org.assertj.core.api.Assertions.assertThat;

/// What an app has besides its pages: files that are written for robots, a proxy, a configuration.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppFilesTest {

    private LayoutSite site;

    @BeforeAll
    void start(@TempDir Path root) {
        write(root, "layout.tsx", """
                export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }
                """);
        write(root, "page.tsx", "export default function Page() { return <p>home</p>; }\n");
        write(root, "about/[who]/page.tsx", """
                export default async function Page({ params, searchParams }) {
                  return <p>about {(await params).who} {(await searchParams).q}</p>;
                }
                """);
        write(root, "not-found.tsx", "export default function Missing() { return <p>nothing here</p>; }\n");
        write(root, "icon.png", "no picture, but bytes");
        write(root, "sitemap.ts", """
                export default async function sitemap() {
                  return [{ url: 'https://example.org/?a&b', lastModified: new Date(0), priority: 0.5 }];
                }
                """);
        write(root, "robots.ts", """
                export default function robots() {
                  return { rules: { userAgent: '*', disallow: ['/private'] }, sitemap: 'https://example.org/sitemap.xml' };
                }
                """);
        write(root, "manifest.ts", "export default function manifest() { return { name: 'App' }; }\n");
        write(root, "echo/route.ts", """
                export const GET = (request: Request) => Response.json(Object.fromEntries(request.headers));
                """);
        write(root, "../proxy.ts", """
                import { NextResponse, type NextRequest } from 'next/server';
                export function proxy(request: NextRequest) {
                  const { pathname, searchParams } = request.nextUrl;
                  if (pathname === '/guarded/login') return NextResponse.redirect(new URL('/', request.url));
                  if (pathname === '/guarded/page') return NextResponse.rewrite(new URL('/about/me?q=1', request.url));
                  if (pathname === '/guarded/json') return NextResponse.json({ user: request.cookies.get('user')?.value });
                  if (pathname === '/guarded/away') return NextResponse.rewrite('https://example.org/');
                  if (pathname === '/echo' || pathname === '/guarded/echo') {
                    const headers = new Headers(request.headers);
                    headers.set('x-user', 'ann');
                    headers.delete('x-token');
                    return pathname === '/echo'
                      ? NextResponse.next({ request: { headers } })
                      : NextResponse.rewrite(new URL('/echo', request.url), { request: { headers } });
                  }
                  const response = NextResponse.next();
                  response.headers.set('x-seen', searchParams.get('a') ?? 'none');
                  return response;
                }
                export const config = {
                  matcher: [
                    '/guarded/:path*',
                    '/about/:path*',
                    {
                      source: '/echo',
                      has: [{ type: 'header', key: 'x-token', value: 't-\\\\d+' }],
                      missing: [{ type: 'cookie', key: 'off' }],
                    },
                  ],
                };
                """);
        write(root, "../fourteen.config.json", """
                {
                  "redirects": [
                    { "source": "/old/:slug", "destination": "/about/:slug", "permanent": true },
                    { "source": "/gone", "destination": "/", "permanent": false },
                    { "source": "/by-query", "has": [{ "type": "query", "key": "id", "value": "(?<id>\\\\d+)" }],
                      "missing": [{ "type": "host", "value": "example\\\\.org" }],
                      "destination": "/about/:id", "permanent": false }
                  ],
                  "rewrites": [{ "source": "/people/:who", "destination": "/about/:who?q=rewritten" }],
                  "headers": [{ "source": "/about/:path*", "headers": [{ "key": "X-About", "value": "yes" }] }]
                }
                """);
        site = LayoutSite.of(root, true);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private ProbeResponse get(String path, String... headers) {
        return HttpProbe.get(site.port(), path, headers);
    }

    @Test
    void robotsReadWhatTheirFilesSay() {
        assertThat(get("/sitemap.xml").text()).contains("<loc>https://example.org/?a&amp;b</loc>",
                "<lastmod>1970-01-01T00:00:00.000Z</lastmod>", "<priority>0.5</priority>");
        assertThat(get("/robots.txt").text()).isEqualTo(
                "User-Agent: *\nDisallow: /private\n\nSitemap: https://example.org/sitemap.xml\n");
        assertThat(get("/manifest.webmanifest").text()).isEqualTo("{\"name\":\"App\"}");
        assertThat(site.document("/").text()).contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\"/>",
                "<link rel=\"icon\" href=\"/icon.png\" type=\"image/png\"/>");
        assertThat(get("/icon.png").text()).isEqualTo("no picture, but bytes");
        assertThat(get("/../icon.png").status()).isIn(400, 404);
    }

    @Test
    void aProxyRedirectsRewritesAnswersAndAddsHeaders() {
        assertThat(get("/guarded/login").status()).isEqualTo(307);
        assertThat(get("/guarded/page").text()).contains("<p>about <!-- -->me<!-- --> <!-- -->1</p>");
        assertThat(get("/guarded/json", "Cookie: user=ann").text()).isEqualTo("{\"user\":\"ann\"}");
        assertThat(get("/about/x?a=7").header("X-Seen")).contains("7");
        assertThat(get("/").header("X-Seen")).isEmpty();
    }

    @Test
    void aProxyChangesWhatThePageIsToldOfTheRequest() {
        String changed = "\"x-user\":\"ann\"";
        assertThat(get("/echo", "X-Token: t-1", "X-Other: o").text()).contains(changed, "\"x-other\":\"o\"")
                .doesNotContain("x-token", "x-middleware");
        assertThat(get("/guarded/echo", "X-Token: t-1").text()).contains(changed).doesNotContain("x-token");
        assertThat(get("/echo", "X-Token: none").text()).doesNotContain(changed);
        assertThat(get("/echo", "X-Token: t-1", "Cookie: off=1").text()).doesNotContain(changed);
    }

    @Test
    void aProxyDoesNotRewriteToAnotherSite() {
        assertThat(get("/guarded/away").status()).isEqualTo(500);
    }

    /// RFC 9110 §4.2.3: hosts are compared without regard to case. The function is given the URL as the web has it.
    @Test
    void aHostInCapitalsIsThisSiteToo() {
        try (HttpProbe probe = HttpProbe.connect(site.port())) {
            ProbeResponse page = probe.send("GET /guarded/page?a=|b HTTP/1.1\r\nHost: LOCALHOST:" + site.port()
                    + "\r\nConnection: close\r\n\r\n").response();
            assertThat(page.text()).contains("<p>about <!-- -->me<!-- --> <!-- -->1</p>");
        }
    }

    @Test
    void theConfigurationAsksForMoreThanThePath() {
        assertThat(get("/by-query?id=7").header("Location")).contains("/about/7?id=7");
        assertThat(get("/by-query?id=x").status()).isEqualTo(404);
        assertThat(get("/by-query").status()).isEqualTo(404);
    }

    @Test
    void theConfigurationSaysWhereAPathLeads() {
        assertThat(get("/old/me?a=1").status()).isEqualTo(308);
        assertThat(get("/old/me?a=1").header("Location")).contains("/about/me?a=1");
        assertThat(get("/gone").status()).isEqualTo(307);
        assertThat(get("/people/ann").text()).contains("<p>about <!-- -->ann<!-- --> <!-- -->rewritten</p>");
        assertThat(get("/about/me").header("X-About")).contains("yes");
    }

    @Test
    void aPathThatNobodyAnswersGetsTheAppsOwnPage() {
        ProbeResponse page = get("/nowhere", "Accept: text/html");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<p>nothing here</p>");
        assertThat(get("/nowhere.png", "Accept: image/*").text()).doesNotContain("nothing here");
    }
}
