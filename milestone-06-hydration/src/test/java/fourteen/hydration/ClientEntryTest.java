package fourteen.hydration;

import fourteen.testkit.Graded;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientEntryTest {

    @Test
    @Graded(task = "6.1", points = 6)
    void importsPageAndLayoutAndHydratesThem() {
        ClientEntry entry = ClientEntry.of("/about", Path.of("/site/app/about/page.tsx"),
                Path.of("/site/app/layout.tsx"));
        assertThat(entry.code()).isEqualTo("""
                import { hydrate } from 'fourteen/internal/hydrate';
                import Page from "/site/app/about/page.tsx";
                import Layout from "/site/app/layout.tsx";
                hydrate(Page, Layout);
                """);
    }

    @Test
    @Graded(task = "6.1", points = 4)
    void anAppWithoutALayoutHydratesThePageAlone() {
        ClientEntry entry = ClientEntry.of("/about", Path.of("/site/app/about/page.tsx"), null);
        assertThat(entry.code()).endsWith("hydrate(Page, null);\n").doesNotContain("import Layout");
    }

    @Test
    @Graded(task = "6.1", points = 5)
    void aQuoteInAFileNameStaysInsideItsString() {
        ClientEntry entry = ClientEntry.of("/x", Path.of("/site/app/\"; alert(1); \"/page.tsx"), null);
        assertThat(entry.code()).contains("import Page from \"/site/app/\\\"; alert(1); \\\"/page.tsx\";\n");
    }

    @Test
    void namesAreFileNamesAndTellRoutesApart() {
        assertThat(ClientEntry.name("/")).isEqualTo("index-8a5edab2");
        assertThat(ClientEntry.name("/posts/[slug]")).startsWith("posts-slug-")
                .isNotEqualTo(ClientEntry.name("/posts/slug"));
        assertThat(ClientEntry.name("/日本")).matches("index-[0-9a-f]{8}");
    }
}
