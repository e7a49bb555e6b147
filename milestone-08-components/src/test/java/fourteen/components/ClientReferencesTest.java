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
    void knowsTheNamesOfACommonJsModuleThatAnEsModulePassesOn() throws Exception {
        file("old.cjs", "exports.Old = () => null; exports.default = 1;");
        file("ui.ts", "'use client';\nexport * from './old.cjs';");
        file("page.tsx",
                "import * as ui from './ui'; export default () => [<ui.Old key='1'/>, Object.keys(ui).join()];");
        assertThat(page()).isEqualTo("""
                1:I["ui.ts",[],"Old"]
                0:[["$","$L1","1",{}],"Old"]
                """);
    }

    @Test
    void saysWhyItDoesNotKnowTheNamesOfACommonJsModule() throws Exception {
        file("old.cjs", "module.exports = make(); function make() { return { Old: 1 } }");
        file("ui.ts", "'use client';\nexport * from './old.cjs';");
        file("page.tsx", "import { Old } from './ui'; export default () => <Old />;");
        assertThat(catchThrowable(this::page)).hasMessageContaining("""
                The exports of a client module can't be told: export * from a CommonJS module.
                  at        %s:2:15
                  expected  an ES module, whose exports its text tells
                  got       './old.cjs', which is CommonJS
                  next      name what is exported: export { a, b } from './old.cjs'""".formatted(app.resolve("ui.ts")));
    }

    @Test
    void aNamespaceThatIsPassedOnWholeIsTheWholeModule() throws Exception {
        file("icons.tsx", "'use client'; export const Star = () => null; export const Moon = () => null;");
        file("list.tsx", "'use client'; export const List = () => null;");
        file("barrel.ts", "export * as Icons from './icons'; export { List } from './list';");
        file("page.tsx", """
                import * as Own from './icons';
                import { Icons, List } from './barrel';
                export default () => [<Icons.Star key="a" />, <List key="b" icons={Icons} star={Own.Star} />,
                  String(Object.keys(Own)), String(Own === Icons)];
                """);
        assertThat(page()).isEqualTo("""
                1:I["icons.tsx",[],"Star"]
                2:I["list.tsx",[],"List"]
                3:I["icons.tsx",[],"*"]
                0:[["$","$L1","a",{}],["$","$L2","b",{"icons":"$3","star":"$1"}],"Moon,Star","true"]
                """);
    }

    @Test
    void aBarrelOfTheServersIsNoReference() throws Exception {
        file("client.tsx", "'use client'; export const C = () => null;");
        file("barrel.ts", "export * from './client'; export const here = 1;");
        file("page.tsx", """
                import * as all from './barrel';
                import * as client from './client';
                export default () => [typeof all.$$typeof, typeof client.$$typeof, Object.keys(all).join(), <all.C key="a" />];
                """);
        assertThat(page()).isEqualTo("""
                1:I["client.tsx",[],"C"]
                0:["undefined","symbol","C,here",["$","$L1","a",{}]]
                """);
    }

    @Test
    void anAsyncModuleIsSaidToBeOne() throws Exception {
        file("client.tsx", "'use client'; const data = await fetch('/'); export const C = () => data;");
        file("page.tsx",
                "import * as all from './client'; export default () => [<all.C key='a' />, all.C.$$async, all.$$async];");
        assertThat(page()).isEqualTo("""
                1:I["client.tsx",[],"C",1]
                0:[["$","$L1","a",{}],true,true]
                """);
    }

    @Test
    void sendsReferencesToCommonJsModules() throws Exception {
        file("node_modules/tabs/package.json", "{\"name\": \"tabs\", \"main\": \"index.js\"}");
        file("node_modules/tabs/index.js", """
                "use strict";
                "use client";
                if (process.env.NODE_ENV === 'production') module.exports = require('./tabs.js');
                else module.exports = require('./tabs.js');
                """);
        file("node_modules/tabs/tabs.js", """
                Object.defineProperty(exports, "__esModule", { value: true });
                exports.Tab = exports.Tabs = void 0;
                window.notHere();
                """);
        file("page.tsx", """
                import Default, { Tab, Tabs } from 'tabs';
                import * as all from 'tabs';
                export default () => [<Default key="a" all={all} />, <Tab key="b" />, <all.Tabs key="c" />];
                """);
        assertThat(page()).isEqualTo("""
                1:"node_modules/tabs/index.js"
                2:I["$1",[],""]
                3:I["$1",[],"*"]
                4:I["$1",[],"Tab"]
                5:I["$1",[],"Tabs"]
                0:[["$","$L2","a",{"all":"$3"}],["$","$L4","b",{}],["$","$L5","c",{}]]
                """);
    }

    @Test
    void aCommonJsModuleOfTheServerRequiresReferences() throws Exception {
        file("node_modules/kit/package.json", "{\"name\": \"kit\", \"main\": \"index.js\"}");
        file("node_modules/kit/button.js", "'use client'; module.exports = function Button() {};");
        file("node_modules/kit/tabs.js",
                "'use client'; exports.__esModule = true; exports.default = exports.Tab = () => {};");
        file("node_modules/kit/index.js", """
                const importDefault = module => module.__esModule ? module : { default: module };
                exports.Button = require('./button');
                exports.Tab = require('./tabs').Tab;
                exports.Tabs = importDefault(require('./tabs')).default;
                """);
        file("page.tsx", """
                import { Button, Tab, Tabs } from 'kit';
                export default () => [<Button key="a" />, <Tab key="b" />, <Tabs key="c" />];
                """);
        assertThat(page()).isEqualTo("""
                1:"node_modules/kit/button.js"
                2:I["$1",[],"*"]
                3:"node_modules/kit/tabs.js"
                4:I["$3",[],"Tab"]
                5:I["$3",[],""]
                0:[["$","$L2","a",{}],["$","$L4","b",{}],["$","$L5","c",{}]]
                """);
    }

    @Test
    void anEsPackageMayHaveClientModulesInside() throws Exception {
        file("node_modules/ui/package.json", "{\"name\": \"ui\", \"type\": \"module\", \"exports\": \"./index.js\"}");
        file("node_modules/ui/index.js", "export { default as Button } from './button.js'; export const version = 3;");
        file("node_modules/ui/button.js", "\"use client\"; import 'react-dom'; export default function Button() {}");
        file("page.tsx", "import { Button, version } from 'ui'; export default () => <Button>{version}</Button>;");
        assertThat(page()).isEqualTo("""
                1:"node_modules/ui/button.js"
                2:I["$1",[],"default"]
                0:["$","$L2",null,{"children":3}]
                """);
    }
}
