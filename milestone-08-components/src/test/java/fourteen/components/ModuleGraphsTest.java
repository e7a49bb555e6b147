package fourteen.components;

import fourteen.js.JsValue;
import fourteen.modules.LoadedModule;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Two graphs over the same files.
class ModuleGraphsTest {

    @TempDir
    Path directory;

    private static ModuleHook answering(String specifier, VirtualModule module) {
        return new ModuleHook() {

            @Override
            public @Nullable VirtualModule resolve(String asked, String importer) {
                return asked.equals(specifier) ? module : null;
            }
        };
    }

    @Test
    void eachSeesThePackagesOfItsSide() {
        try (TestApp app = new TestApp(directory)) {
            app.file("node_modules/p/package.json",
                    "{\"exports\": {\"react-server\": \"./s.cjs\", \"production\": \"./c.cjs\"}}");
            app.file("node_modules/p/s.cjs", "module.exports = 'server'");
            app.file("node_modules/p/c.cjs", "module.exports = 'client'");
            app.file("x.ts", """
                    import p from 'p'; import * as React from 'react'; import { sep } from 'node:path';
                    export default [p, typeof (React as any).useState, typeof React.useId, sep].join();
                    """);
            assertThat(app.served("x.ts")).isEqualTo("server,undefined,function,/");
            assertThat(app.load(app.client(), "x.ts").get("default").as(String.class))
                    .isEqualTo("client,function,function,/");
        }
    }

    @Test
    void aClientModuleIsAReferenceHereAndItselfThere() {
        try (TestApp app = new TestApp(directory)) {
            app.file("c.tsx",
                    "'use client'; globalThis.runs = (globalThis.runs ?? 0) + 1; export const C = () => 'html';");
            app.file("page.tsx", "export { C as default } from './c';");
            app.load(app.server(), "page.tsx");
            assertThat(app.runtime().evaluate("typeof runs").as(String.class)).isEqualTo("undefined");
            JsValue real = app.load(app.client(), "c.tsx").get("C");
            assertThat(real.call().as(String.class)).isEqualTo("html");
        }
    }

    @Test
    void clientModulesGetReactsHtmlRendererForWebApis() {
        try (TestApp app = new TestApp(directory)) {
            app.file("x.ts", "export { renderToReadableStream as default } from 'react-dom/server';");
            assertThat(app.load(app.client(), "x.ts").get("default").isFunction()).isTrue();
            assertThat(app.client().modules()).extracting(LoadedModule::id)
                    .anyMatch(id -> id.endsWith("server.edge.js"))
                    .noneMatch(id -> id.endsWith("server.node.js"));
        }
    }

    @Test
    void compiledComponentsRememberThroughTheRenderer() {
        try (TestApp app = new TestApp(directory)) {
            app.file("page.ts", """
                    import * as React from 'react';
                    import { c } from 'react/compiler-runtime';
                    import * as again from 'compiled';
                    const internals = (React as any).__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
                    internals.H = { useMemoCache: (size: number) => 'cache of ' + size };
                    export default [c(3), again.run()].join();
                    """);
            app.file("node_modules/compiled/index.js",
                    "const runtime = require('react/compiler-runtime'); exports.run = () => (0, runtime.c)(4);");
            assertThat(app.served("page.ts")).isEqualTo("cache of 3,cache of 4");
        }
    }

    @Test
    void hooksForOneSideAreAskedOnThatSideOnly() {
        VirtualModule here = new VirtualModule.Source("where", "export default 'server'", Dialect.JAVASCRIPT);
        VirtualModule there = new VirtualModule.Source("where", "export default 'client'", Dialect.JAVASCRIPT);
        try (TestApp app = new TestApp(directory,
                graphs -> graphs.onServer(answering("where", here)).onClient(answering("where", there)))) {
            app.file("x.ts", "export { default } from 'where';");
            assertThat(app.served("x.ts")).isEqualTo("server");
            assertThat(app.load(app.client(), "x.ts").get("default").as(String.class)).isEqualTo("client");
        }
    }

    @Test
    void whoeverBringsServerFunctionsIsAskedBeforeTheRefusal() {
        ModuleHook bringing = new ModuleHook() {

            @Override
            public @Nullable VirtualModule replace(Path file, ModuleText text) {
                return text.source().contains("use server")
                        ? new VirtualModule.Source(file.toString(), "export const save = 'a function'",
                                Dialect.JAVASCRIPT)
                        : null;
            }
        };
        try (TestApp app = new TestApp(directory, graphs -> graphs.onServer(bringing))) {
            app.file("actions.ts", "'use server'; export async function save() {}");
            app.file("page.ts", "export { save as default } from './actions';");
            assertThat(app.served("page.ts")).isEqualTo("a function");
        }
    }

    @Test
    void aModuleOfTheFrameworkCanBeAClientModule() {
        VirtualModule link = ClientReferences.of("fourteen/link", List.of("default", "useLinkStatus"));
        try (TestApp app = new TestApp(directory, graphs -> graphs.onServer(answering("fourteen/link", link)))) {
            app.file("page.ts", """
                    import Link, { useLinkStatus } from 'fourteen/link';
                    import * as all from 'fourteen/link';
                    export default [Link, useLinkStatus, all].map(each => (each as any).$$id).join();
                    """);
            assertThat(app.served("page.ts"))
                    .isEqualTo("fourteen/link#default,fourteen/link#useLinkStatus,fourteen/link");
        }
    }

    @Test
    void theirIdsAreThoseOfTheReferences() {
        try (TestApp app = new TestApp(directory)) {
            assertThat(app.graphs().ids().of(app.path("app/c.tsx"))).isEqualTo("app/c.tsx");
            assertThat(app.graphs().server().texts()).isSameAs(app.graphs().client().texts());
        }
    }
}
