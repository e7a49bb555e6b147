package fourteen;

import fourteen.components.services.Services;
import fourteen.routing.FrameworkExport;
import fourteen.routing.FrameworkModule;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What an editor knows of the framework's modules, asked of TypeScript's own compiler.
final class AppTypesTest {

    @TempDir
    Path app;

    @Test
    void typesOfBothNamesAreThereAndModulesThatAreStillToComeSayWhen() throws Exception {
        NewApp.write(app);
        page("good", """
                import type { Metadata, Viewport } from 'next';
                import type { Metadata as Same } from 'fourteen';
                export const metadata: Metadata = { title: 'hello' };
                export const again: Same = metadata;
                export const viewport: Viewport = {};
                export default function Good({ params }: PageProps<'/good'>) { void params; return null; }
                """);
        assertThat(compiled()).isEmpty();

        page("links", """
                'use client';
                import Link, { useLinkStatus } from 'next/link';
                import { useParams, usePathname, useRouter, useSearchParams } from 'fourteen/navigation';
                function Hint() { return useLinkStatus().pending ? '…' : null; }
                export default function Links() {
                  const router = useRouter();
                  const { slug } = useParams<{ slug: string }>();
                  const query: string | null = useSearchParams().get(usePathname());
                  return (
                    <Link href={{ pathname: slug, query: { query } }} className="a" prefetch={false} onNavigate={router.refresh}>
                      <Hint />
                    </Link>
                  );
                }
                """);
        assertThat(compiled()).isEmpty();

        page("modules", """
                'use client';
                import type { Route } from 'next';
                import dynamic from 'next/dynamic';
                import { unstable_catchError } from 'next/error';
                import { Geist } from 'next/font/google';
                import Image from 'next/image';
                import { useSelectedLayoutSegment, useSelectedLayoutSegments } from 'next/navigation';
                import Script from 'next/script';
                const geist = Geist({ subsets: ['latin'], variable: '--font-geist' });
                const Late = dynamic(() => import('next/script'), { ssr: false, loading: () => <p>…</p> });
                const Caught = unstable_catchError(({ name }: { name: string }, { reset }) => <b onClick={reset}>{name}</b>);
                export default function Modules() {
                  const segment: string | null = useSelectedLayoutSegment();
                  const path: Route = '/' + useSelectedLayoutSegments('team').join('/');
                  return (
                    <Caught name={path}>
                      <Image className={geist.className} src="/a.png" alt="" width={1} height={1} priority />
                      <Script src="https://example.org/a.js" strategy="lazyOnload" />
                      <Late />
                      {segment}
                    </Caught>
                  );
                }
                """);
        Files.writeString(Files.createDirectories(app.resolve("app/api")).resolve("route.ts"), """
                import { NextResponse, userAgent, after, connection, type NextRequest } from 'next/server';
                export async function GET(request: NextRequest) {
                  await connection();
                  after(() => userAgent(request).isBot);
                  const response = NextResponse.json({ q: request.nextUrl.searchParams.get('q') });
                  response.cookies.set('seen', '1', { httpOnly: true });
                  return response;
                }
                """);
        assertThat(compiled()).isEmpty();

        page("bad", """
                import Form from 'next/form';
                import Link from 'next/link';
                import { useRoute } from 'next/navigation';
                import amp from 'next/amp';
                export default function Bad() { useRoute(); amp(); return <Link><Form /></Link>; }
                """);
        assertThat(compiled().lines().filter(line -> line.startsWith("app/bad/page.tsx")))
                .anyMatch(line -> line.contains("'\"next/navigation\"' has no exported member named 'useRoute'"))
                .anyMatch(line -> line.contains("Cannot find module 'next/amp'"))
                .anyMatch(line -> line.contains("Property 'href' is missing"));
    }

    public record Note(int id, String text) {}

    public static final class Notes {

        public List<Note> all() {
            return List.of();
        }
    }

    @Test
    void javaServicesAreKnownToTheEditorUntilThereAreNone() throws Exception {
        NewApp.write(app);
        page("notes", """
                import { notes, type Note } from 'java:notes';
                export default async function Page() {
                  return (await notes.all()).map((note: Note) => <p key={note.id}>{note.text.length}</p>);
                }
                """);
        assertThat(compiled()).contains("Cannot find module 'java:notes'");

        FourteenOptions options = FourteenOptions.forDevelopment().service("notes", new Notes());
        AppTypes.write(app, options.services());
        assertThat(compiled()).isEmpty();
        AppTypes.write(app);
        assertThat(compiled()).isEmpty();
        AppTypes.write(app, options.withBodyBytes(1).withKit(null).services());
        assertThat(compiled()).isEmpty();
        AppTypes.write(app, Services.none());
        assertThat(compiled()).contains("Cannot find module 'java:notes'");
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleHasTypesByBothNames(FrameworkModule module) throws IOException {
        NewApp.write(app);
        StringBuilder types = new StringBuilder();
        try (Stream<Path> files = Files.list(app.resolve(".fourteen/types"))) {
            for (Path file : files.toList()) {
                types.append(Files.readString(file));
            }
        }
        assertThat(types).contains("declare module 'next/" + module.path() + "' {")
                .contains("declare module 'fourteen/" + module.path() + "' {");
    }

    @Test
    void whatAnOlderVersionHasLeftIsTakenAway() throws IOException {
        NewApp.write(app);
        Path old = app.resolve(".fourteen/types/later.d.ts");
        Files.writeString(old, "declare module 'next/form' {}");
        AppTypes.write(app);
        assertThat(old).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void everyExportHasItsType(FrameworkExport export) throws IOException {
        NewApp.write(app);
        assertThat(Files.readString(app.resolve(".fourteen/types/navigation.d.ts")))
                .contains("function " + export.exported() + "(");
    }

    private void page(String directory, String code) throws IOException {
        Files.writeString(Files.createDirectories(app.resolve("app").resolve(directory)).resolve("page.tsx"), code);
    }

    /// What TypeScript says of the app; the packages are the repository's.
    private String compiled() throws Exception {
        Path packages = RepositoryRoot.path().resolve("node_modules");
        Path config = app.resolve("check.json");
        Files.writeString(config, """
                {
                  "extends": "./tsconfig.json",
                  "compilerOptions": {
                    "typeRoots": ["%1$s/@types"],
                    "paths": {"react": ["%1$s/@types/react"], "react/*": ["%1$s/@types/react/*"]}
                  }
                }
                """.formatted(packages.toString().replace('\\', '/')));
        Process tsc = new ProcessBuilder("node", packages.resolve("typescript/bin/tsc").toString(), "--pretty", "false",
                "--project", config.toString()).directory(app.toFile()).redirectErrorStream(true).start();
        String said = new String(tsc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tsc.waitFor();
        return said;
    }
}
