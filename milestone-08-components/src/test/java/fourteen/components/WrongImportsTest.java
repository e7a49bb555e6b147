package fourteen.components;

import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Modules in the wrong graph: who imports them, by which way, and what to do.
class WrongImportsTest {

    @TempDir
    Path directory;

    private TestApp app;

    @BeforeEach
    void open() {
        app = new TestApp(directory);
        app.file("app/page.tsx", "import List from '../components/list';\nexport default () => <List />;");
        app.file("components/list.tsx", "export { Item as default } from './item';");
    }

    @AfterEach
    void close() {
        app.close();
    }

    private String item(String text) {
        return app.file("components/item.tsx", text).serverFailure("app/page.tsx");
    }

    @Test
    void aHookInAServerModuleIsToldWithTheWayToIt() {
        assertThat(item("""
                // the item
                import { useState } from 'react';

                export function Item() {
                  return useState(0)[0];
                }
                """)).isEqualTo("""
                useState of react is for client components, and this module runs on the server.
                  at        components/item.tsx:2:10
                  expected  a module with 'use client' at its top, or one that only such modules import
                  got         1 | // the item
                            > 2 | import { useState } from 'react';
                                |          ^
                              3 |
                              4 | export function Item() {
                            by the way  app/page.tsx → components/list.tsx → components/item.tsx
                  next      put 'use client' at the top of components/item.tsx
                  lesson    course/lessons/08-components.md#invariants  [COMPONENTS-15]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import { Component } from 'react'; export class Item extends Component {}",
            "import * as React from 'react'; export class Item extends React.Component {}",
            "import React from 'react'; export class Item extends React.PureComponent {}",
            "import React from 'react'; export const Item = () => React.useEffect(() => {});",
            "import React from 'react'; export const Item = () => { const { useId, useRef: r } = React; r(); useId(); };",
            "import React, { useId, useOptimistic as o } from 'react'; export const Item = () => { o(); useId(); React };",
            "export { createContext as Item } from 'react';",
            "import { createContext } from 'react'; export { createContext as Item };",
            "import { useFormStatus } from 'react-dom'; export const Item = () => useFormStatus();",
            "import DOM from 'react-dom'; export const Item = () => DOM.createPortal();"})
    void everyWayToWantItIsFound(String text) {
        assertThat(item(text)).contains("is for client components, and this module runs on the server.",
                "components/item.tsx:1:", "[COMPONENTS-15]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "import { use, useId, useMemo, useCallback, memo } from 'react'; use; useId; useMemo; useCallback; memo;",
            "import * as React from 'react'; typeof React.useState; React.useState?.();",
            "import * as React from 'react'; function f(React: any) { React.useState(); }",
            "import { useState } from './own'; useState();",
            "import type { Component } from 'react'; let c: Component;",
            "import { Component } from 'react'; let c: Component;", "import { preload } from 'react-dom'; preload;"})
    void whatServersHaveOrTypesWantIsFine(String text) {
        app.file("components/own.ts", "export const useState = () => {}");
        app.file("components/item.tsx", text + " export const Item = 'fine';");
        app.file("app/page.tsx", "export { default } from '../components/list';");
        assertThat(app.served("app/page.tsx")).isEqualTo("fine");
    }

    @Test
    void aClientModuleMayHaveAllOfIt() {
        app.file("components/item.tsx",
                "'use client'; import { useState, Component } from 'react'; export const Item = [useState, Component];");
        app.file("app/page.tsx", "import Item from '../components/list'; export default Item.$$id;");
        assertThat(app.served("app/page.tsx")).isEqualTo("components/item.tsx#Item");
    }

    @Test
    void serverOnlyInAClientModuleIsToldWithTheWayFromThePage() {
        app.file("components/item.tsx", "'use client'; import { rows } from '../lib/db'; export const Item = rows;");
        app.file("lib/db.ts", "import 'server-only';\nexport const rows = [];");
        app.load(app.server(), "app/page.tsx");
        assertThat(app.clientFailure("components/item.tsx")).isEqualTo("""
                This module is for the server only, and a client module needs it.
                  at        lib/db.ts:1:8
                  expected  'server-only' in modules of the server
                  got       > 1 | import 'server-only';
                                |        ^
                              2 | export const rows = [];
                            by the way  app/page.tsx → components/list.tsx → components/item.tsx → lib/db.ts
                  next      call lib/db.ts in a server component, and pass the client component what it needs
                  lesson    course/lessons/08-components.md#invariants  [COMPONENTS-16]""");
    }

    @Test
    void clientOnlyInAServerModule() {
        assertThat(item("import 'client-only'; export const Item = window.name;")).startsWith("""
                This module is for the client only, and it runs on the server.
                  at        components/item.tsx:1:8
                """)
                .contains("by the way  app/page.tsx → components/list.tsx → components/item.tsx",
                        "next      put 'use client' at the top of components/item.tsx", "[COMPONENTS-17]");
    }

    @Test
    void eachIsNothingWhereItBelongs() {
        app.file("components/item.tsx", "import 'server-only'; export const Item = 'server';");
        app.file("app/page.tsx", "export { default } from '../components/list';");
        assertThat(app.served("app/page.tsx")).isEqualTo("server");
        app.file("client.ts", "'use client'; import 'client-only'; export const C = 'client';");
        assertThat(app.load(app.client(), "client.ts").get("C").as(String.class)).isEqualTo("client");
    }

    @Test
    void aPackageIsNamedAndWhoImportsIt() {
        app.file("node_modules/@ui/fancy/package.json", "{\"name\": \"@ui/fancy\", \"type\": \"module\"}");
        app.file("node_modules/@ui/fancy/index.js", "export * from './lib/counter.js';");
        app.file("node_modules/@ui/fancy/lib/counter.js",
                "import { useState } from 'react';\nexport const Item = () => useState(0);");
        app.file("components/list.tsx", "export { Item as default } from '@ui/fancy';");
        assertThat(app.serverFailure("app/page.tsx")).startsWith("""
                The package @ui/fancy uses useState of react, which is for client components, and this module runs on the server.
                  at        node_modules/@ui/fancy/lib/counter.js:1:10
                """)
                .contains("by the way  app/page.tsx → components/list.tsx → node_modules/@ui/fancy/index.js → "
                        + "node_modules/@ui/fancy/lib/counter.js",
                        "next      export what you need of it from a file of your own that has 'use client' at its top, "
                                + "and import that in components/list.tsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"const React = require('react'); exports.Item = React.createContext(null);",
            "var react_1 = __importDefault(require('react')); exports.Item = react_1.default.createContext(null);"
                    + " function __importDefault(m) { return m && m.__esModule ? m : { default: m }; }",
            "var react_1 = require('react'); class Item extends react_1.Component {} exports.Item = Item;",
            "var react_1 = require('react'); exports.Item = (0, react_1.createContext)();"})
    void aCommonJsPackageTooIfItFailsAtOnce(String text) {
        app.file("node_modules/old/index.js", text);
        app.file("components/list.tsx", "export { Item as default } from 'old';");
        assertThat(app.serverFailure("app/page.tsx")).contains("The package old uses ",
                "which is for client components", "node_modules/old/index.js:1:");
    }

    @Test
    void aPackageMayHaveHooksThatNobodyCallsHere() {
        app.file("node_modules/store/index.js", """
                const React = require('react');
                exports.create = () => 'made';
                exports.useStore = () => React.useSyncExternalStore();
                """);
        app.file("app/page.tsx", "import { create } from 'store'; export default create();");
        assertThat(app.served("app/page.tsx")).isEqualTo("made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"const React = require('react'); exports.Fancy = () => React.useState(0);",
            "const { useState } = require('react'); exports.Fancy = () => useState(0);",
            "var react_1 = require('react'); exports.Fancy = () => (0, react_1.useState)(0);",
            "var React = require('react'); exports.Fancy = () => { class Inner extends React.Component {} };"})
    void whenSomebodyCallsThemTheErrorSaysMore(String text) {
        app.file("node_modules/fancy/index.js", text);
        app.file("app/page.tsx", "import { Fancy } from 'fancy';\nexport default () => Fancy();");
        JsValue page = app.load(app.server(), "app/page.tsx").get("default");
        RuntimeException thrown = catchThrowableOfType(RuntimeException.class, page::call);
        assertThat(thrown).isInstanceOf(JsException.class);
        assertThat(app.graphs().explain(thrown)).isInstanceOf(ComponentsException.class)
                .hasMessageContaining("The package fancy uses ")
                .hasMessageContaining("by the way  app/page.tsx → node_modules/fancy/index.js")
                .hasMessageContaining("and import that in app/page.tsx");
    }

    @Test
    void anyOtherErrorStaysAsItIs() {
        app.file("node_modules/fancy/index.js", """
                const React = require('react');
                exports.Fancy = () => undefined.useState(React);
                exports.hook = () => React.useState();
                """);
        app.file("app/page.tsx", "import { Fancy } from 'fancy'; export default () => Fancy();");
        JsValue page = app.load(app.server(), "app/page.tsx").get("default");
        RuntimeException thrown = catchThrowableOfType(RuntimeException.class, page::call);
        assertThat(app.graphs().explain(thrown)).isSameAs(thrown);
    }

    @Test
    void aDynamicImportFailsWithTheSameError() {
        app.file("components/item.tsx", "import 'client-only';");
        app.file("app/page.tsx", "export default import('../components/item').catch(error => error.message);");
        assertThat(app.served("app/page.tsx")).startsWith("This module is for the client only");
    }

    @Test
    void importsThatAreGoneAreNoWay() {
        app.file("app/other.tsx", "import '../components/list';");
        app.file("app/about.tsx", "import '../components/item';");
        item("import React from 'react'; export const Item = React.useState();");
        app.serverFailure("app/about.tsx");
        app.file("app/about.tsx", "export default 1; // the import is gone");
        assertThat(item("import { useState } from 'react'; export const Item = useState;"))
                .contains("by the way  app/page.tsx → components/list.tsx → components/item.tsx");
    }

    @Test
    void aJavaServiceInAClientModule() {
        app.file("components/item.tsx", "'use client'; import { notes } from 'java:notes'; export const Item = notes;");
        app.load(app.server(), "app/page.tsx");
        assertThat(app.clientFailure("components/item.tsx")).startsWith("""
                A client module can't call Java: java:notes.
                  at        components/item.tsx:1:37
                  expected  Java services in server components
                """).contains("by the way  app/page.tsx → components/list.tsx → components/item.tsx");
    }
}
