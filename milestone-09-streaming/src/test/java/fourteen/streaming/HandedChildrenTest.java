package fourteen.streaming;

import fourteen.testkit.http.HttpProbe;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Client components that look deep into what server components hand them: there is HTML already, and they must not see that.
class HandedChildrenTest {

    @TempDir
    Path root;

    private StreamedSite site;

    @BeforeEach
    void start() {
        StreamedSite.write(root, "app/looking.tsx", """
                'use client';

                import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

                type Holder = ReactElement<{ children?: ReactNode; className?: string }>;

                function text(node: ReactNode): string {
                  if (Array.isArray(node)) return node.map(text).join('');
                  return isValidElement(node) ? text((node as Holder).props.children) : String(node ?? '');
                }

                export function Heading({ children }: { children: ReactNode }) {
                  return <h2 id={text(children).replaceAll(' ', '-')}>{children}</h2>;
                }

                export function Code({ children }: { children: Holder }) {
                  const code = children.props.children as Holder;
                  return <figure className={code.props.className}>{cloneElement(children, {}, cloneElement(code))}</figure>;
                }

                export function Numbered({ children }: { children: Holder }) {
                  return Children.map(children.props.children as Holder[], (item, index) =>
                    cloneElement(item, {}, index + 1, '. ', item.props.children),
                  );
                }

                export function Spread({ children }: { children: Holder }) {
                  const inner = children.props.children as Holder;
                  return <u {...inner.props} title="spread" />;
                }
                """);
        StreamedSite.write(root, "app/layout.tsx", """
                export default function Layout({ children }: { children: React.ReactNode }) {
                  return <html><head /><body>{children}</body></html>;
                }
                """);
        page("", "");
        page("late/", "await null;");
        site = StreamedSite.production(root, root.resolve(".fourteen/out"), StreamOptions.DEFAULT);
    }

    private void page(String directory, String wait) {
        String looking = directory.isEmpty() ? "./looking" : "../looking";
        StreamedSite.write(root, "app/" + directory + "page.tsx", """
                import { Suspense } from 'react';
                import { Code, Heading, Numbered, Spread } from '%s';

                async function Body() {
                  %s
                  return (
                    <main>
                      <Heading>Into the <em>very <b>far</b></em> <i>north</i></Heading>
                      <Code><pre><code className="js">f(<b>x</b>)</code></pre></Code>
                      <Spread><p><i>a <b>b</b></i></p></Spread>
                    </main>
                  );
                }

                export default function Page() {
                  return <><Suspense fallback="…"><Body /></Suspense><Numbered><ul><li>a <b>b</b></li><li>c</li></ul></Numbered></>;
                }
                """.formatted(looking, wait));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String get(String path) {
        return HttpProbe.get(site.port(), path, "Accept: text/html").text();
    }

    private static final String BODY = "<main><h2 id=\"Into-the-very-far-north\">Into the <em>very <b>far</b></em> <i>north</i></h2>"
            + "<figure class=\"js\"><pre><code class=\"js\">f(<b>x</b>)</code></pre></figure>"
            + "<u title=\"spread\">a <b>b</b></u></main>";

    @Test
    void theyFindWhatTheyWouldFindInTheBrowser() {
        assertThat(get("/")).contains(BODY, "<li>1<!-- -->. <!-- -->a <b>b</b></li><li>2<!-- -->. <!-- -->c</li>");
    }

    @Test
    void alsoInWhatComesLater() {
        assertThat(get("/late")).contains(BODY, "<li>1<!-- -->. <!-- -->a <b>b</b></li>");
    }
}
