package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnusedFilesTest {

    @Test
    void whatALaterMilestoneReadsIsNamed() {
        AppFiles files = AppFiles.of("layout.tsx", "page.tsx", "error.tsx", "posts/layout.tsx", "posts/page.tsx",
                "posts/loading.tsx", "posts/helper.ts", "(site)/about/page.tsx", "(site)/not-found.tsx");
        assertThat(UnusedFiles.of(AppScan.of(files))).isEqualTo(
                List.of("error.tsx", "(site)/not-found.tsx", "posts/layout.tsx", "posts/loading.tsx"));
    }

    @Test
    void anAppOfPagesRoutesAndARootLayoutHasNone() {
        AppFiles files = AppFiles.of("layout.tsx", "page.tsx", "api/route.ts");
        assertThat(UnusedFiles.of(AppScan.of(files))).isEmpty();
    }
}
