package fourteen.components;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// Server modules that import client modules: what the browser is told.
class ClientReferencesTest {

    @TempDir
    Path app;

    private void file(String name, String text) throws IOException {
        Path file = app.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page() throws Exception {
        try (ServerWorld world = ServerWorld.open(app)) {
            return world.page(app.resolve("page.tsx"));
        }
    }

    @Test
    void sendsReferencesToEveryKindOfExport() throws Exception {
        file("ui/button.tsx", """
                // a comment, and another directive
                'use strict';
                'use client';
                import { useState } from 'react';
                export default function Button() { return useState(0)[0]; }
                export const Small = () => null;
                export class Big {}
                export { Small as Tiny };
                """);
        file("page.tsx", """
                import Button, { Small, Tiny } from './ui/button';
                import * as ui from './ui/button';
                export default () => [<Button key="a" label="x" />, <Small key="b" />, <Tiny key="c" />, <ui.Big key="d" />];
                """);
        assertThat(page()).isEqualTo("""
                1:I["ui/button.tsx",[],"default"]
                2:I["ui/button.tsx",[],"Small"]
                3:I["ui/button.tsx",[],"Tiny"]
                4:I["ui/button.tsx",[],"Big"]
                0:[["$","$L1","a",{"label":"x"}],["$","$L2","b",{}],["$","$L3","c",{}],["$","$L4","d",{}]]
                """);
    }

    @Test
    void knowsTheNamesOfABarrelFile() throws Exception {
        file("ui/index.ts", """
                'use client';
                export * from './a';
                export * from './b';
                export { default as First } from './a';
                """);
        file("ui/a.tsx", "export * from './index'; export const A = () => null; export default A;");
        file("ui/b.tsx", "export const B = () => null;");
        file("page.tsx", """
                import { A, B, First } from './ui';
                export default () => [<A key="a" />, <B key="b" />, <First key="c" />];
                """);
        assertThat(page()).startsWith("""
                1:I["ui/index.ts",[],"A"]
                2:I["ui/index.ts",[],"B"]
                3:I["ui/index.ts",[],"First"]
                """);
    }

    @Test
    void runsServerModulesInReactsServerBuildAndClientModulesNot() throws Exception {
        file("client.tsx", "'use client'; throw new Error('not on the server'); export const C = () => null;");
        file("barrel.ts", "export { C } from './client'; export const here = 'server';");
        file("page.tsx", """
                import * as React from 'react';
                import { C, here } from './barrel';
                export default async function Page() {
                  return <p title={typeof React.useState}>{here}<C data={await Promise.resolve([1])} /></p>;
                }
                """);
        assertThat(page()).isEqualTo("""
                1:I["client.tsx",[],"C"]
                0:["$","p",null,{"title":"undefined","children":["server",["$","$L1",null,{"data":[1]}]]}]
                """);
    }

    @Test
    void saysWhatACallOrALookIntoAClientModuleMeans() throws Exception {
        file("client.tsx", "'use client'; export const C = () => null;");
        file("page.tsx", "import { C } from './client'; export default () => C();");
        assertThat(catchThrowable(this::page)).hasMessageContaining(
                "C of client.tsx was called on the server, but it is on the client: it can be rendered as a component");
        file("page.tsx", "import { C } from './client'; export default () => C.Inner;");
        assertThat(catchThrowable(this::page)).hasMessageContaining(
                "C.Inner was read on the server, but C of client.tsx is on the client");
    }

    @Test
    void saysWhyItDoesNotKnowTheNamesOfACommonJsModule() throws Exception {
        file("old.cjs", "exports.Old = () => null;");
        file("ui.ts", "'use client';\nexport * from './old.cjs';");
        file("page.tsx", "import { Old } from './ui'; export default () => <Old />;");
        assertThat(catchThrowable(this::page)).hasMessageContaining("""
                The exports of a client module can't be told: export * from a CommonJS module.
                  at        %s:2:15
                  expected  an ES module, whose exports its text tells
                  got       './old.cjs', which is CommonJS
                  next      name what is exported: export { a, b } from './old.cjs'""".formatted(app.resolve("ui.ts")));
    }
}
