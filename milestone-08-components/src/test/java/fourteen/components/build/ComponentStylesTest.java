package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.hydration.ClientEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Stylesheets, images and fonts that server and client modules import.
class ComponentStylesTest {

    private static final String HOME = ClientEntry.name("/");
    private static final String OTHER = ClientEntry.name("/other");

    @TempDir
    Path directory;

    private TestApp app;

    @BeforeEach
    void write() {
        app = new TestApp(directory);
        app.write("app/layout.tsx", """
                import './global.css';
                import { Nav } from './nav';
                export default ({ children }: any) => <html><body><Nav />{children}</body></html>;
                """)
                .write("app/global.css", "@import './reset.css'; .global { color: #010101 }")
                .write("app/reset.css", ".reset { color: #020202 }")
                .write("app/nav.tsx",
                        "'use client'; import s from './nav.module.css'; export const Nav = () => <nav className={s.nav} />;")
                .write("app/nav.module.css", ".nav { color: #030303 }")
                .write("app/page.tsx", """
                        import { Button } from './button';
                        import s from './page.module.css';
                        export default () => <Button className={s.wide} />;
                        """)
                .write("app/page.module.css", ".wide { composes: base from './base.module.css'; color: #060606 }")
                .write("app/base.module.css", ".base { color: #050505 }")
                .write("app/button.tsx", """
                        'use client';
                        import './button.css';
                        import { lazy } from 'react';
                        const Later = lazy(() => import('./later'));
                        export const Button = () => <Later />;
                        """)
                .write("app/button.css", ".button { color: #040404 }")
                .write("app/later.tsx", "import './later.css'; export default () => <i />;")
                .write("app/later.css", ".later { color: #070707 }")
                .write("app/other/page.tsx", """
                        import { Button } from '../button';
                        import s from '../base.module.css';
                        export default () => <Button className={s.base} />;
                        """);
    }

    /// The colours of the rules in the order of the cascade.
    private String rules(ComponentAssets assets, String entry) {
        StringBuilder order = new StringBuilder();
        for (String url : assets.of(entry).stylesheets()) {
            app.text(assets, url).lines().forEach(line -> {
                for (int i = line.indexOf("#0"); i >= 0; i = line.indexOf("#0", i + 1)) {
                    order.append(line.charAt(i + 2));
                }
            });
            order.append(' ');
        }
        return order.toString().strip();
    }

    /// Each file is in one stylesheet, so that no rule comes twice when a page leads to another.
    @Test
    void aPagesStylesheetsAreInTheOrderOfEvaluationAndShared() {
        ComponentAssets assets = app.built();
        assertThat(rules(assets, HOME)).isEqualTo("213475 6");
        assertThat(rules(assets, OTHER)).isEqualTo("213475");
        List<String> home = assets.of(HOME).stylesheets();
        assertThat(assets.of(OTHER).stylesheets()).isEqualTo(home.subList(0, 1));
        assertThat(home).allMatch(url -> url.matches("/_fourteen/[a-z]+-[0-9a-f]{8}-[A-Z0-9]{8}\\.css"));
    }

    @Test
    void developmentHasTheSameOrderAndAStylesheetForEachFile() {
        try (ComponentAssets assets = app.development()) {
            assertThat(rules(assets, HOME).replace(" ", "")).isEqualTo("2134756");
            assertThat(assets.of(HOME).stylesheets()).hasSize(6);
            assertThat(assets.of(OTHER).stylesheets()).isEqualTo(assets.of(HOME).stylesheets().subList(0, 5));
        }
    }

    @Test
    void classNamesAreTheSameOnBothSides() {
        ComponentAssets assets = app.built();
        String nav = assets.valueOf(app.file("app/nav.module.css")).orElseThrow().get("nav").asString();
        assertThat(nav).matches("nav-module_nav_\\w+");
        assertThat(app.text(assets, assets.of(HOME).stylesheets().getFirst())).contains("." + nav + "{");
        assertThat(app.evaluated(assets, "JSON.stringify(a.Nav())", "app/nav.tsx")).contains(nav);
        String wide = assets.valueOf(app.file("app/page.module.css")).orElseThrow().get("wide").asString();
        String base = assets.valueOf(app.file("app/base.module.css")).orElseThrow().get("base").asString();
        assertThat(wide).endsWith(" " + base);
    }

    @Test
    void whatServerModulesImportIsThereForTheBrowser() {
        app.write("app/page.tsx", """
                import dot from './dot.svg';
                import face from './face.woff2';
                import { Button } from './button';
                export default () => <><img {...dot} /><a href={face} /><Button /></>;
                """)
                .write("app/button.tsx", "'use client'; import dot from './dot.svg'; export const Button = () => dot;")
                .write("app/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'/>")
                .write("app/face.woff2", "not really a font");
        ComponentAssets assets = app.built();
        String dot = String.valueOf(assets.valueOf(app.file("app/dot.svg")).orElseThrow());
        assertThat(dot).matches("\\{\"src\":\"/_fourteen/dot-[A-Z0-9]{8}\\.svg\",\"width\":3,\"height\":4}");
        assertThat(app.evaluated(assets, "JSON.stringify(a.Button())", "app/button.tsx")).isEqualTo(dot);
        String face = assets.valueOf(app.file("app/face.woff2")).orElseThrow().asString();
        assertThat(app.text(assets, face)).isEqualTo("not really a font");
        assertThat(assets.directory().toFile().list()).noneMatch(name -> name.matches("(dot|face).*\\.js"));
    }
}
