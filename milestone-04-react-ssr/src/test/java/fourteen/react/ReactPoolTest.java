package fourteen.react;

import fourteen.testkit.Graded;
import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReactPoolTest {

    @TempDir(factory = BesideThePackages.class)
    static Path app;

    private static ReactPool react;

    @BeforeAll
    static void open() throws IOException {
        write("hello.tsx", "export default ({name}: {name: string}) => <h1>Hi {name}</h1>;");
        write("broken.tsx", "export default function Broken() {\n  const x: any = null;\n  return <b>{x.y}</b>;\n}\n");
        write("empty.ts", "export const nothing = 1;");
        write("page.tsx", "export default () => <html lang=\"en\"><body>hi</body></html>;");
        react = ReactPool.open(ReactOptions.production(app));
    }

    @AfterAll
    static void close() {
        react.close();
    }

    /// However short a render's deadline is, and however busy the machine: React is there before the first one.
    @Test
    void theDeadlineOfARenderIsNotThatOfTheStart() {
        try (ReactPool pool = ReactPool
                .open(ReactOptions.development(RepositoryRoot.path()).withDeadline(Duration.ofMillis(1)))) {
            assertThat(pool.health().workers()).isEqualTo(1);
        }
    }

    /// Else its components would import one React and be rendered by another.
    @Test
    void theAppsOwnReactIsTheOneThatRenders(@TempDir Path own) throws IOException {
        Path react = Files.createDirectories(own.resolve("node_modules/react"));
        Files.writeString(react.resolve("package.json"), "{\"name\": \"react\", \"main\": \"index.js\"}");
        Files.writeString(react.resolve("index.js"), "throw new Error('the own one')");

        assertThatThrownBy(
                () -> ReactPool.open(ReactOptions.production(own).withKit(RepositoryRoot.path())).close())
                .hasMessageContaining("the own one");
    }

    @Test
    @Graded(task = "4.1", points = 6)
    void rendersAComponentWithPropsFromJava() {
        assertThat(render("hello.tsx", Map.of("name", "Ada"))).isEqualTo("<h1>Hi <!-- -->Ada</h1>");
    }

    @Test
    @Graded(task = "4.1", points = 4)
    void escapesWhatIsText() {
        assertThat(render("hello.tsx", Map.of("name", "<script>\"&'"))).isEqualTo(
                "<h1>Hi <!-- -->&lt;script&gt;&quot;&amp;&#x27;</h1>");
    }

    @Test
    @Graded(task = "4.1", points = 4)
    void aModuleWithoutComponentIsNamed() {
        assertThatThrownBy(() -> render("empty.ts", Map.of())).cause()
                .isInstanceOf(ReactException.class)
                .hasMessage("""
                The module has no component to render.
                  at        %s
                  expected  export default function …
                  got       no default export
                  next      export the component as default
                  lesson    course/lessons/04-react-ssr.md#task-41-render-to-html  [REACT-02]"""
                        .formatted(app.resolve("empty.ts")));
    }

    @Test
    @Graded(task = "4.1", points = 6)
    void aComponentThatThrowsIsNamedByTheAuthorsLine() {
        assertThatThrownBy(() -> render("broken.tsx", Map.of())).cause()
                .isInstanceOf(ReactException.class)
                .hasMessageStartingWith("A component threw TypeError: ")
                .hasMessageContaining("\n  at        " + app.resolve("broken.tsx") + ":3:");
    }

    @Test
    void aDocumentBeginsWithItsDoctype() {
        assertThat(react.document(Path.of("page.tsx"), Map.of()).join().value())
                .isEqualTo("<!DOCTYPE html><html lang=\"en\"><head></head><body>hi</body></html>");
    }

    @Test
    void aPoolThatIsOpeningTakesWorkAtOnce() {
        try (ReactPool opening = ReactPool.opening(ReactOptions.production(app))) {
            assertThat(opening.render(Path.of("hello.tsx"), Map.of("name", "Ada")).join().value())
                    .isEqualTo("<h1>Hi <!-- -->Ada</h1>");
        }
    }

    @Test
    void aPoolThatOpensWithoutReactSaysSoToEveryRender(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("page.tsx"), "export default () => <p>hi</p>;");
        try (ReactPool opening = ReactPool.opening(ReactOptions.production(elsewhere))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> opening.render(Path.of("page.tsx"), Map.of()).join()).cause()
                        .isInstanceOf(ReactException.class)
                        .hasMessageStartingWith("React can't be loaded.");
            }
        }
    }

    @Test
    void manyRendersAtOnceAllAnswer() {
        List<CompletableFuture<String>> renders = IntStream.range(0, 200)
                .mapToObj(i -> react.render(Path.of("hello.tsx"), Map.of("name", "n" + i))
                        .thenApply(html -> html.value()))
                .toList();
        for (int i = 0; i < renders.size(); i++) {
            assertThat(renders.get(i).join()).isEqualTo("<h1>Hi <!-- -->n" + i + "</h1>");
        }
    }

    @Test
    void aChangedModuleIsReadAgain() throws IOException {
        Path file = write("changing.tsx", "export default () => <p>one</p>;");
        assertThat(render("changing.tsx", Map.of())).isEqualTo("<p>one</p>");
        write("changing.tsx", "export default () => <p>two, longer</p>;");
        react.invalidate(file);
        assertThat(render("changing.tsx", Map.of())).isEqualTo("<p>two, longer</p>");
    }

    @Test
    void theBytesAreThoseOfReactInNode() throws IOException {
        write("mixed.tsx", """
                import {useId, useState, createContext, useContext, memo, Fragment} from 'react';
                const Theme = createContext('light');
                const Row = memo(({n}: {n: number}) => <tr><td style={{width: n, color: 'red'}}>{n}</td><td>{useContext(Theme)}</td></tr>);
                function Field() { const id = useId(); const [v] = useState('x'); return <><label htmlFor={id}>a</label><input id={id} defaultValue={v} disabled /></>; }
                export default function Mixed({rows}: {rows: number[]}) {
                  return <main className="a" data-x="1" aria-hidden={true}><Field /><Field />{'text'}{1}{null}{false}
                    <Theme value="dark"><table><tbody>{rows.map(n => <Row key={n} n={n} />)}</tbody></table></Theme>
                    <select defaultValue="b"><option value="a">A</option><option value="b">B</option></select>
                    <textarea defaultValue={'\\n<x>'} /><svg viewBox="0 0 1 1"><path strokeWidth={2} d="M0 0" /></svg>
                    <p dangerouslySetInnerHTML={{__html: '<b>raw</b>'}} /><Fragment>é 😀 {'<&>"'}</Fragment></main>;
                }
                """);
        String judged = NodeJs.script("""
                const esbuild = require('esbuild'), fs = require('fs'), path = require('path');
                const code = esbuild.transformSync(fs.readFileSync(%s, 'utf8'), {loader: 'tsx', jsx: 'automatic', format: 'cjs'}).code;
                const module_ = {exports: {}};
                new Function('require', 'module', 'exports', code)(require, module_, module_.exports);
                const {renderToString} = require('react-dom/server'), {createElement} = require('react');
                process.stdout.write(renderToString(createElement(module_.exports.default, {rows: [1, 2, 3]})));
                """.formatted(quoted(app.resolve("mixed.tsx")))).env("NODE_ENV", "production").run();
        assertThat(render("mixed.tsx", Map.of("rows", List.of(1, 2, 3)))).isEqualTo(judged);
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("\\", "\\\\") + "'";
    }

    private static String render(String component, Object props) {
        return react.render(Path.of(component), props).join().value();
    }

    private static Path write(String name, String code) throws IOException {
        return Files.writeString(app.resolve(name), code);
    }
}
