package fourteen.actions;

import fourteen.testkit.NodeJs;
import fourteen.testkit.http.HttpProbe;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The HTML of forms, byte for byte against React's own in Node. Where a form is in its page is no part of the comparison: React's
/// key of a state says it, as a number.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsJudgedTest {

    private static final Pattern KEY = Pattern.compile("(name=\"\\$ACTION_KEY\" value=\"k)\\d+");
    private static final Pattern MAIN = Pattern.compile("<main>.*</main>", Pattern.DOTALL);

    /// The page, for both: here in an app, there as it is.
    private static final String FORMS = """
            <main>
              <form action={save}><input name="a" /><button formAction={other}>other</button></form>
              <form action={save.bind(null, 1, { two: ['<&">', null, true] })} id="bound" className="c">
                <p>text</p><input type="submit" formAction={other.bind(null, 'x')} value="go" />
              </form>
              <form action={save.bind(null)}><b>empty</b></form>
              <form action="/plain" method="get"><input name="q" /></form>
              <Counter start={1} />
              <Counter start={2} permalink="/elsewhere" />
            </main>
            """;

    private static final String COUNTER = """
            function Counter({ start, permalink }) {
              const [state, action, isPending] = useActionState(reduce, start, permalink);
              return <form action={action}><output>{state}{isPending ? 'pending' : ''}</output><button formAction={action}>+</button></form>;
            }
            """;

    private ActionSite site;
    private CallIds ids;

    @BeforeAll
    void start(@TempDir Path root) {
        ActionSite.write(root, "app/layout.tsx", CallApp.LAYOUT);
        ActionSite.write(root, "app/actions.ts", """
                'use server';
                export async function save() {}
                export async function other() {}
                export async function reduce(state: number, data: FormData) { return state + Number(data.get('by')); }
                """);
        ActionSite.write(root, "app/counter.jsx",
                "'use client';\nimport { useActionState } from 'react';\nimport { reduce } from './actions';\nexport "
                        + COUNTER);
        ActionSite.write(root, "app/page.jsx", """
                import { save, other } from './actions';
                import { Counter } from './counter';
                export default function Page() { return %s; }
                """.formatted(FORMS));
        site = ActionSite.production(root, ActionOptions.DEFAULT);
        ids = CallIds.of(site, root);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void theHtmlOfFormsIsReacts() {
        String ours = HttpProbe.get(site.port(), "/").text();
        assertThat(main(ours)).isEqualTo(main(reacts("null")));
    }

    @Test
    void theStateOfAFormIsWhereReactHasIt() {
        String page = HttpProbe.get(site.port(), "/").text();
        Post post = Post.to(site, "/");
        org.jsoup.Jsoup.parse(page)
                .select("form:nth-of-type(5) > input[type=hidden]")
                .forEach(input -> post.field(input.attr("name"), input.attr("value")));
        String ours = post.field("by", "4").send().text();
        assertThat(main(ours)).contains("<!--F!--><form", "<output>5</output>");
        assertThat(main(ours)).isEqualTo(main(reacts("[5, key, " + "'" + id("reduce") + "', 0]")));
    }

    private String id(String name) {
        return ids.of("app/actions.ts", name);
    }

    private static String main(String html) {
        Matcher main = MAIN.matcher(html);
        assertThat(main.find()).as(html).isTrue();
        return KEY.matcher(main.group()).replaceAll("$1");
    }

    /// @param state for the first counter; `key` is its key
    private String reacts(String state) {
        return NodeJs.script("""
                globalThis.__webpack_require__ = Object.assign(() => ({}), { u: (chunk) => chunk });
                const { transformSync } = require('esbuild');
                const React = require('react');
                const { useActionState } = React;
                const { renderToReadableStream } = require('react-dom/server.edge');
                const { createServerReference } = require('react-server-dom-webpack/client.edge');
                const [save, other, reduce] = %s.map(id => createServerReference(id, () => {}));
                const code = transformSync(`%s; const page = () => %s;`, { loader: 'jsx' }).code;
                const page = new Function('React', 'useActionState', 'save', 'other', 'reduce', code + '; return page')(
                    React, useActionState, save, other, reduce);
                async function html(formState) {
                  const stream = await renderToReadableStream(page(), { formState });
                  await stream.allReady;
                  return new Response(stream).text();
                }
                (async () => {
                  const key = /ACTION_KEY" value="(k\\d+)"/.exec(await html(null))[1];
                  process.stdout.write(await html(%s));
                })();
                """.formatted("['" + id("save") + "','" + id("other") + "','" + id("reduce") + "']", COUNTER, FORMS,
                state)).env("NODE_ENV", "production").run();
    }
}
