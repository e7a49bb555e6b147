package fourteen.components;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Directives in the wrong place, in the wrong spelling, in the wrong company.
class DirectiveRulesTest {

    @TempDir
    Path directory;

    private TestApp app;

    @BeforeEach
    void open() {
        app = new TestApp(directory);
    }

    @AfterEach
    void close() {
        app.close();
    }

    private String failure(String text) {
        return app.file("x.tsx", text).serverFailure("x.tsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// comment\n'use client'; export default 1",
            "/* a */ \"use strict\"; 'use client'\nexport default 1",
            "'use client'\n;import React from 'react'; export default React",
            "'use client'; async function load() {} export default load",
            "'use client'; export const load = async () => <p/>; export default load",
            "'use client'; async function Inner() {} export default () => Inner"})
    void aClientModuleIsOneThatBeginsSo(String text) {
        app.file("x.tsx", text);
        app.file("page.tsx", "import x from './x'; export default x.$$id;");
        assertThat(app.served("page.tsx")).isEqualTo("x.tsx#default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"const text = 'use client'; export default text", "export default 'use client'",
            "f('use client'); function f() {} export default 'use client'",
            "// 'use client'\nexport default 'use client'", "export default (() => 'use client')()",
            "'use strict'; 'use memo'; 'user'; `used`; ('useful'); export default 'use client'"})
    void aTextElsewhereIsNoDirective(String text) {
        app.file("x.tsx", text);
        assertThat(app.served("x.tsx")).isEqualTo("use client");
    }

    @Test
    void belowAnImportItHasNoMeaning() {
        assertThat(failure("""
                import { useState } from 'react';
                'use client';
                export default () => useState(0);
                """)).isEqualTo("""
                'use client' has no meaning here.
                  at        x.tsx:2:1
                  expected  the first statement of a file, above every import; comments may stand before it
                  got         1 | import { useState } from 'react';
                            > 2 | 'use client';
                                | ^
                              3 | export default () => useState(0);
                              4 |
                  next      move it to the top of the file
                  lesson    course/lessons/08-components.md#task-81-judge-the-directives  [COMPONENTS-09]""");
    }

    /// Imports that only types use, and types, leave no trace in what is run.
    @ParameterizedTest
    @ValueSource(strings = {"import type { A } from './a';", "import { A } from './a';",
            "import { unused } from 'react';",
            "interface A {}", "type A = string;", "declare const a: string;", "'use strict'; type A = 1;"})
    void belowWhatDisappearsItHasNoMeaningEither(String above) {
        assertThat(failure(above + "\n'use client';\nexport default (a: A) => <p>{a as any}</p>;"))
                .contains("'use client' has no meaning here.", "at        x.tsx:2:1", "> 2 | 'use client';",
                        "[COMPONENTS-09]");
        assertThat(failure(above + "\n'use server';\nexport async function save() {}")).contains("COMPONENTS-09");
    }

    @Test
    void aboveThemItCounts() {
        app.file("x.tsx", "'use strict';\n'use client';\nimport type { A } from './a';\nexport default (a: A) => a;");
        app.file("page.tsx", "import x from './x'; export default x.$$id;");
        assertThat(app.served("page.tsx")).isEqualTo("x.tsx#default");
    }

    @Test
    void inAFunctionItHasNoMeaning() {
        assertThat(failure("export default function X() { 'use client'; return 1 }")).contains("COMPONENTS-09",
                "x.tsx:1:31");
        assertThat(failure("export default class { get x() { 'use client'; return 1 } }")).contains("COMPONENTS-09");
        assertThat(failure("export default { async save() { go(); 'use server'; } }; function go() {}"))
                .contains("COMPONENTS-09", "the first statement of a file or a function");
    }

    @Test
    void bothAtOnceIsAnError() {
        assertThat(failure("'use server';\n'use client';\nexport const a = 1;")).contains("""
                A module can't say 'use client' and 'use server' at once.
                  at        x.tsx:2:1
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'use-client'", "'Use Client'", "'useclient'", "'use cilent'", "'use  client'",
            "'use clients'",
            "`use client`", "'use strict'; 'use_client'", "const a = 1; 'use-client'"})
    void aMisspeltOneIsAnError(String text) {
        assertThat(failure(text + ";\nexport default 1")).contains(
                "This is no directive, though it looks like 'use client'.",
                "expected  'use client', a string in single or double quotes and nothing else",
                "next      write 'use client', or take the line away", "[COMPONENTS-11]", "> 1 | " + text);
    }

    @Test
    void aParenthesisIsNoDirective() {
        assertThat(app.file("x.js", "('use client');\nexport default 1").serverFailure("x.js"))
                .contains("This is no directive, though it looks like 'use client'.", "x.js:1:1");
    }

    @Test
    void theOtherOneCanBeMisspeltToo() {
        assertThat(failure("'use-server'; export default 1")).contains("it looks like 'use server'.");
        assertThat(failure("export const save = () => { 'use sever'; }")).contains("it looks like 'use server'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export default async function Chart() {}", "export async function Chart() {}",
            "export const a = 1, Chart = async () => null;", "async function Chart() {}\nexport default Chart;",
            "const Chart = async function () {};\nexport { Chart };",
            "async function chart() {}\nexport { chart as Chart }"})
    void aClientComponentIsNotAsync(String text) {
        assertThat(failure("'use client';\n" + text)).contains("A client component can't be async: Chart.",
                "expected  a function that returns elements, and no promise of them",
                "next      await in a server component and pass the data; or pass the promise, and read it here with use(promise)",
                "x.tsx:2:");
    }

    @Test
    void aFunctionOfAClientModuleIsNoServerFunction() {
        assertThat(failure("""
                'use client';
                export default function Form() {
                  async function save() {
                    'use server';
                  }
                  return <form action={save} />;
                }
                """)).startsWith("""
                A function of a client module can't run on the server.
                  at        x.tsx:4:5
                  expected  'use server' in modules of the server
                """)
                .contains("next      move the function into a file with 'use server' at its top, and import it here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'use server'; export async function save() {}",
            "export default () => <form action={async () => { 'use server'; }} />"})
    void serverFunctionsAreToCome(String text) {
        String expected = "There are no server functions yet: they come with milestone 10.";
        assertThat(failure(text)).startsWith(expected);
        app.file("client.tsx", "'use client'; import './x'; export default 1;");
        assertThat(app.clientFailure("client.tsx")).startsWith(expected);
    }

    @Test
    void bothGraphsLook() {
        app.file("x.tsx", "import 'react'; 'use client'; export default 1;");
        assertThat(app.clientFailure("x.tsx")).contains("COMPONENTS-09", "x.tsx:1:17");
    }

    @Test
    void whatBundlersLeaveInPackagesIsNobodysMistake() {
        app.file("node_modules/bundled/package.json", "{\"name\": \"bundled\", \"type\": \"module\"}");
        app.file("node_modules/bundled/index.js", "export const a = 'a'; 'use client'; `use client`; 'use-client';");
        app.file("page.ts", "export { a as default } from 'bundled';");
        assertThat(app.served("page.ts")).isEqualTo("a");
    }
}
