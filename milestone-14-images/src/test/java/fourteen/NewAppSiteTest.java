package fourteen;

import fourteen.components.build.ComponentBuild;
import fourteen.http.ErrorPages;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What `./fourteen new` writes, served by the plugin in an application of somebody else's, in a real browser.
@ExtendWith(BrowserExtension.class)
class NewAppSiteTest {

    private static final Path KIT = RepositoryRoot.path();

    @TempDir
    Path directory;

    @Test
    void worksInDevelopment(Page page) throws IOException {
        NewApp.write(directory);
        works(page, FourteenOptions.forDevelopment().withKit(KIT));
    }

    @Test
    void worksInProduction(Page page) throws IOException {
        NewApp.write(directory);
        ComponentBuild _ = AppBuild.run(AppLocation.of(directory), FourteenOptions.production().withKit(KIT));
        works(page, FourteenOptions.production().withKit(KIT));
    }

    @Test
    void aPageThatThrowsShowsItsLinesInDevelopmentAndNothingInProduction(Page page) throws IOException {
        NewApp.write(directory);
        Files.writeString(Files.createDirectories(directory.resolve("app/bad")).resolve("page.tsx"), """
                'use client';
                export default function Bad() {
                  if (typeof window === 'undefined') throw new Error('the password is 1234');
                  return null;
                }
                """);
        FourteenOptions development = FourteenOptions.forDevelopment().withKit(KIT);
        Javalin server = serve(development);
        try {
            page.expectFailedRequest("/bad").open("http://127.0.0.1:" + server.port() + "/bad");
            assertThat(page.text("h1")).isEqualTo("A component threw Error: the password is 1234");
            assertThat(page.text(".place")).isEqualTo("app/bad/page.tsx:3:44");
            page.screenshot("error");
        } finally {
            server.stop();
        }
        ComponentBuild _ = AppBuild.run(AppLocation.of(directory), FourteenOptions.production().withKit(KIT));
        Javalin production = serve(FourteenOptions.production().withKit(KIT));
        try {
            // The error page is the site's: its icon would be at the usual place.
            page.expectFailedRequest("/favicon.ico").open("http://127.0.0.1:" + production.port() + "/bad");
            assertThat(page.html()).contains("500").doesNotContain("1234").doesNotContain("page.tsx");
        } finally {
            production.stop();
        }
    }

    @Test
    void serverCodeSeesTheAppsVariablesAndTheBrowserThePublicOnesAlone(Page page) throws IOException {
        NewApp.write(directory);
        Files.writeString(directory.resolve(".env"), "SECRET=hush\nNEXT_PUBLIC_NAME=Ada\n");
        Files.writeString(Files.createDirectories(directory.resolve("app/vars")).resolve("page.tsx"), """
                'use client';
                import { useEffect, useState } from 'react';
                export default function Vars() {
                  const [browser, setBrowser] = useState('');
                  useEffect(() => setBrowser(`${process.env.SECRET} ${process.env.NEXT_PUBLIC_NAME}`), []);
                  return <p suppressHydrationWarning>{browser || `${typeof process.env.SECRET} here`}</p>;
                }
                """);
        Files.writeString(Files.createDirectories(directory.resolve("app/api")).resolve("route.ts"),
                "export const GET = () => Response.json([process.env.SECRET, process.env.PATH, process.env.NODE_ENV]);");
        Javalin server = serve(FourteenOptions.forDevelopment().withKit(KIT));
        try {
            assertThat(HttpProbe.get(server.port(), "/api").text()).isEqualTo("[\"hush\",null,\"development\"]");
            page.open("http://127.0.0.1:" + server.port() + "/vars").awaitText("p", "undefined Ada").verify();
        } finally {
            server.stop();
        }
    }

    @Test
    void functionsOfTheServerAreCalledInDevelopmentAndProduction() throws IOException {
        NewApp.write(directory);
        Files.writeString(Files.createDirectories(directory.resolve("app/note")).resolve("page.tsx"), """
                import { cookies } from 'next/headers';
                export default async function Note() {
                  const note = (await cookies()).get('note')?.value ?? 'none';
                  async function save(data: FormData) {
                    'use server';
                    (await cookies()).set('note', `${note}+${String(data.get('text'))}`);
                  }
                  return <form action={save}><p>{note}</p></form>;
                }
                """);
        saves(FourteenOptions.forDevelopment().withKit(KIT));
        ComponentBuild _ = AppBuild.run(AppLocation.of(directory), FourteenOptions.production().withKit(KIT));
        saves(FourteenOptions.production().withKit(KIT));
    }

    private void saves(FourteenOptions options) {
        Javalin server = serve(options);
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            StringBuilder body = new StringBuilder();
            Jsoup.parse(HttpProbe.get(server.port(), "/note").text())
                    .select("form input")
                    .forEach(input -> body.append(part(input.attr("name"), input.attr("value"))));
            body.append(part("text", "hi")).append("--x--\r\n");
            ProbeResponse answer = probe.request("POST", "/note", body.toString().getBytes(StandardCharsets.UTF_8),
                    "Content-Type: multipart/form-data; boundary=x").response();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("<p>none+hi</p>");
        } finally {
            server.stop();
        }
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private void works(Page page, FourteenOptions options) {
        Javalin server = serve(options);
        try {
            String url = "http://127.0.0.1:" + server.port();
            assertThat(HttpProbe.get(server.port(), "/own").text()).isEqualTo("the application's own");
            page.open(url + "/").awaitText("button", "Clicked 0 times");
            page.awaitTrue("Object.keys(document.querySelector('button')).some(key => key.startsWith('__reactProps'))")
                    .click("button")
                    .awaitText("button", "Clicked 1 time");
            page.screenshot("home");
            page.open(url + "/about").awaitElement("h1").verify();
        } finally {
            server.stop();
        }
    }

    private Javalin serve(FourteenOptions options) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/own", ctx -> ctx.result("the application's own"));
            config.registerPlugin(new ErrorPages(Fourteen.errors(directory, options)));
            config.registerPlugin(new Fourteen(directory, options));
        }).start("127.0.0.1", 0);
    }
}
