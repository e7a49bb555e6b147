package fourteen.react;

import fourteen.http.ErrorReport;
import fourteen.http.ErrorView;
import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsSource;
import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DevErrorViewTest {

    private static final String CODE = "function Broken() {\n  throw new Error('<script>alert(1)</script>');\n}\nBroken();\n";

    @TempDir
    Path app;

    @Test
    @Graded(task = "4.5", points = 8)
    void showsTheAuthorsFileAndLine() throws IOException {
        Document page = page(failure());
        assertThat(page.select(".place").text()).isEqualTo("broken.js:2:9");
        assertThat(text(page, "pre.source")).contains("> 2 |   throw new Error(");
    }

    @Test
    @Graded(task = "4.5", points = 6)
    void aMessageFullOfMarkupIsTextOnly() throws IOException {
        Document page = page(failure());
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
    }

    @Test
    @Graded(task = "4.5", points = 3)
    void showsTheStackAsTheAuthorKnowsIt() throws IOException {
        assertThat(text(page(failure()), "pre:last-of-type"))
                .contains("at Broken (" + app.resolve("broken.js") + ":2:9)");
    }

    @Test
    @Graded(task = "4.5", points = 3)
    void anErrorOfJavaCodeShowsItsMessage() {
        assertThat(page(new IllegalStateException("no <db>")).select("h1").text()).isEqualTo("no <db>");
    }

    @Test
    void aMissingPageLooksAsInProduction() {
        ErrorReport report = new ErrorReport(404, "Not Found", "There is no such page.", "/x", null, null);
        assertThat(new DevErrorView(app).page(report)).isEqualTo(ErrorView.builtIn().page(report));
    }

    @Test
    void productionTellsNothingButTheDigest() throws IOException {
        ErrorReport report = report(failure());
        assertThat(ErrorView.builtIn().page(report).value()).contains("abcd1234")
                .doesNotContain("broken.js", "alert(1)");
    }

    private ReactException failure() throws IOException {
        Path file = Files.writeString(app.resolve("broken.js"), CODE);
        try (GraalRuntime runtime = GraalRuntime.create()) {
            return ReactException.threw(catchThrowableOfType(JsException.class,
                    () -> runtime.evaluate(JsSource.of(file.toString(), CODE))));
        }
    }

    private Document page(Throwable cause) {
        return Jsoup.parse(new DevErrorView(app).page(report(cause)).value());
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector)).wholeText();
    }

    private static ErrorReport report(Throwable cause) {
        return new ErrorReport(500, "Internal Server Error", "Something went wrong.", "/", "abcd1234", cause);
    }
}
