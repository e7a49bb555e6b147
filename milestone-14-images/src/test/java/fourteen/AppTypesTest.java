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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What an editor knows of the framework's modules, asked of TypeScript's own compiler.
final class AppTypesTest {

    /// The last milestone that is here.
    private static final int MILESTONE = 10;

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

        page("bad", """
                import Image from 'fourteen/image';
                import Link from 'next/link';
                import { useSelectedLayoutSegment, useRoute } from 'next/navigation';
                import { NextResponse } from 'fourteen/server';
                import amp from 'next/amp';
                export default function Bad() { useSelectedLayoutSegment('/'); useRoute(); NextResponse(); amp(); return <Link><Image /></Link>; }
                """);
        assertThat(compiled().lines().filter(line -> line.startsWith("app/bad/page.tsx")))
                .anyMatch(line -> line.contains("'\"next/navigation\"' has no exported member named 'useRoute'"))
                .anyMatch(line -> line.contains("'\"fourteen/server\"' has no exported member 'NextResponse'"))
                .anyMatch(line -> line.contains("Cannot find module 'next/amp'"))
                .anyMatch(line -> line.contains("Property 'href' is missing"));
        assertThat(compiled()).contains("'Image' cannot be used as a JSX component")
                .contains("'ComesWithMilestone14' is not a valid JSX element type")
                .contains("Type 'ComesWithMilestone12' has no call signatures");
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
    void theyTellTheMilestoneThatTheErrorTells(FrameworkModule module) throws IOException {
        NewApp.write(app);
        String types = Files.readString(app.resolve(".fourteen/types/later.d.ts"));
        for (String name : new String[]{"next/", "fourteen/"}) {
            String specifier = name + module.path();
            String next = Objects.requireNonNull(FrameworkModule.refusal(specifier)).next();
            String declaration = "/** " + next.replaceFirst("it comes", "Comes") + ". */\ndeclare module '" + specifier
                    + "' {";
            if (module.milestone() > MILESTONE) {
                assertThat(types).contains(declaration);
            } else {
                assertThat(types).doesNotContain("'" + specifier + "'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportTellsItsMilestoneToo(FrameworkExport export) throws IOException {
        NewApp.write(app);
        String next = Objects.requireNonNull(FrameworkExport.refusal("next/navigation", export.exported())).next();
        assertThat(Files.readString(app.resolve(".fourteen/types/navigation.d.ts")))
                .contains("/** " + next.replaceFirst("it comes", "Comes") + ". */\n  export const " + export.exported()
                        + ": ComesWithMilestone" + export.milestone() + ";");
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
