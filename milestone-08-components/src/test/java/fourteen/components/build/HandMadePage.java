package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.RouteAssets;
import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page that no framework renders: React's own HTML of a tree, the rows that React's own server writes for it, and the
/// client modules and stylesheets of our build. See `src/test/js/hand-made-tree.cjs`.
final class HandMadePage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SCRIPTS = RepositoryRoot.resolve("milestone-08-components/src/test/js");
    private static final String END = "</body></html>";

    private final TestApp app;
    private final ComponentAssets assets;
    private final boolean production;

    private HandMadePage(TestApp app, ComponentAssets assets, boolean production) {
        this.app = app;
        this.assets = assets;
        this.production = production;
    }

    static TestApp app(Path directory) {
        return new TestApp(directory).write("app/page.tsx", """
                import './page.css';
                import Counter, { Label } from './counter';
                import * as words from './words';
                import Compiled from 'compiled';
                import Plain from 'plain';
                import { Awaited } from './awaited';
                export default () => <Counter start={3}><Label words={words} /><Compiled /><Plain /><Awaited /></Counter>;
                """)
                .write("app/page.css", "h1 { color: rgb(1, 2, 3) }")
                .write("app/counter.tsx", """
                        'use client';
                        import { createContext, use, useState, type ReactNode } from 'react';
                        import styles from './counter.module.css';
                        const Count = createContext(0);
                        export default function Counter({ start, children }: { start: number; children: ReactNode }) {
                          const [count, setCount] = useState(start);
                          return (
                            <button className={styles.big} onClick={() => setCount(count + 1)}>
                              <Count value={count}>{count} {children}</Count>
                            </button>
                          );
                        }
                        export function Label({ words, children }: { words: Record<string, string>; children: string }) {
                          return <i>{words[children]} {use(Count)}</i>;
                        }
                        """)
                .write("app/counter.module.css", ".big { color: rgb(4, 5, 6) }")
                .write("app/words.ts", "'use client';\nexport const clicked = 'clicks:';")
                .write("app/awaited.tsx", """
                        'use client';
                        const text = await Promise.resolve('awaited');
                        export const Awaited = ({ id }: { id: string }) => <p id={id}>{text}</p>;
                        """)
                .write("node_modules/compiled/package.json", "{\"name\": \"compiled\", \"main\": \"index.js\"}")
                .write("node_modules/compiled/index.js", """
                        'use client';
                        Object.defineProperty(exports, '__esModule', { value: true });
                        const { createElement } = require('react');
                        exports.default = ({ id }) => createElement('p', { id }, 'compiled');
                        for (const name of ['Part']) exports[name] = ({ id }) => createElement('p', { id }, name);
                        """)
                .write("node_modules/plain/package.json", "{\"name\": \"plain\"}")
                .write("node_modules/plain/index.js", """
                        'use client';
                        const { createElement, useState } = require('react');
                        module.exports = ({ id }) => createElement('p', { id }, useState('plain')[0]);
                        """);
    }

    /// @param assets of the app that [#app] wrote
    static HandMadePage of(TestApp app, ComponentAssets assets, boolean production) {
        return new HandMadePage(app, assets, production);
    }

    RouteAssets files() {
        return assets.of(ClientEntry.name("/"));
    }

    /// React's document, up to the end of its body.
    String html() {
        Map<String, Object> argument = Map.of("tree", SCRIPTS.resolve("hand-made-tree.cjs").toString(), "root",
                app.root().toString(), "production", production, "values", values(), "stylesheets",
                files().stylesheets());
        String html = node("hand-made-html.cjs", argument).run();
        if (!html.endsWith(END)) {
            throw new AssertionError("no whole document: " + html);
        }
        return html.substring(0, html.length() - END.length());
    }

    /// The rows of the document.
    byte[] rows() {
        Map<String, Object> argument = Map.of("tree", SCRIPTS.resolve("hand-made-tree.cjs").toString(), "manifest",
                manifest(), "stylesheets", files().stylesheets());
        return node("hand-made-rows.cjs", argument).env("NODE_ENV", "production")
                .flag("--conditions=react-server")
                .runForBytes();
    }

    private NodeJs node(String script, Map<String, Object> argument) {
        return NodeJs.script("require(" + JSON.writeValueAsString(SCRIPTS.resolve(script).toString()) + ");")
                .argument(JSON.writeValueAsString(argument))
                .env("NODE_ENV", production ? "production" : "development");
    }

    private Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new TreeMap<>();
        Path styles = app.file("app/counter.module.css");
        values.put(styles.toString(), assets.valueOf(styles).orElseThrow());
        return values;
    }

    /// React's manifest, of what our build says.
    private Map<String, Object> manifest() {
        Map<String, Object> manifest = new TreeMap<>();
        for (String id : List.of("app/counter.tsx", "app/words.ts", "app/awaited.tsx", "node_modules/compiled/index.js",
                "node_modules/plain/index.js")) {
            ClientReference reference = Objects.requireNonNull(assets.find(id, false), id);
            manifest.put(id, Map.of("id", text(reference.module()), "chunks",
                    reference.chunks().stream().map(HandMadePage::text).toList(), "name", reference.name()));
        }
        return manifest;
    }

    private static String text(FlightValue value) {
        return ((Text) value).value();
    }

    /// Inline scripts that hand rows over, split where no row ends; one piece is bytes.
    static List<String> scripts(byte[] rows) {
        String text = new String(rows, StandardCharsets.UTF_8);
        List<String> scripts = new ArrayList<>();
        int piece = Math.max(7, text.length() / 20);
        for (int at = 0; at < text.length();) {
            int end = Math.min(text.length(), at + piece);
            end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
            String part = text.substring(at, end);
            scripts.add(scripts.size() == 3
                    ? script("[\"" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "\"]")
                    : script(JSON.writeValueAsString(part)));
            at = end;
        }
        return scripts;
    }

    /// One such script.
    ///
    /// @param json a piece; `null` for the end
    static String script(String json) {
        String safe = json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return "<script>(self.__fourteen??=[]).push(" + safe + ")</script>";
    }
}
