package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class HtmlAssertTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Hi  there</title></head><body>
            <nav><a href="/">Home</a><a href="/about" class="on">About</a></nav>
            <p>1 &lt; 2</p></body></html>""";

    @Test
    void aRightPagePassesAll() {
        assertThatHtml(PAGE).isEqualToHtml(PAGE)
                .contains("1 &lt; 2")
                .doesNotContain("<script")
                .hasDoctype()
                .containsInOrder("<nav>", "Home", "About")
                .hasElement("nav a.on")
                .hasNoElement("script")
                .hasElements("a", 2)
                .hasText("p", "1 < 2")
                .hasText("title", "Hi there")
                .hasTitle("Hi there")
                .hasAttribute("a.on", "href", "/about")
                .hasNoAttribute("a", "class")
                .hasNoParseErrors()
                .within("nav", nav -> nav.hasElements("a", 2));
        assertThatHtml(PAGE.getBytes(StandardCharsets.UTF_8)).hasAttribute("html", "lang", "en");
    }

    @Test
    void otherBytes() {
        fails(() -> assertThatHtml("<p>Hallo</p>").isEqualToHtml("<p>Hello</p>"), """
                Expecting HTML to equal the expected HTML
                  at        line 1, column 5
                  expected  <p>Hello</p>
                  got       <p>Hallo</p>
                                ^""");
    }

    @Test
    void aDescriptionStandsInFront() {
        fails(() -> assertThatHtml("a").as("page %s", "/about").isEqualToHtml("b"), """
                [page /about] Expecting HTML to equal the expected HTML
                  at        line 1, column 1
                  expected  b
                  got       a
                            ^""");
    }

    @Test
    void missingText() {
        fails(() -> assertThatHtml("<p>\n100 %s</p>").contains("<b>"), """
                Expecting HTML to contain "<b>"
                  got       none
                  in        <p>
                            100 %s</p>""");
    }

    @Test
    void textThatMustNotBe() {
        fails(() -> assertThatHtml("<p>".repeat(10) + "</script>").doesNotContain("</script"), """
                Expecting HTML not to contain "</script"
                  got       p><p><p><p><p><p><p></script>""");
    }

    @Test
    void wrongOrder() {
        assertThatThrownBy(() -> assertThatHtml("<b>2</b><b>1</b>").containsInOrder("1", "2"))
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.WRONG_ORDER))
                .hasMessage("""
                        Expecting HTML to contain "2" after "1"
                          got       it only before
                          in        <b>2</b><b>1</b>""");
        fails(() -> assertThatHtml("<b>1</b>").containsInOrder("1", "2"), """
                Expecting HTML to contain "2" after "1"
                  got       none
                  in        <b>1</b>""");
    }

    @Test
    void missingElement() {
        String message = """
                Expecting HTML to have an element h1
                  got       none
                  in        <p>x</p>""";
        fails(() -> assertThatHtml("<p>x</p>").hasElement("h1"), message);
        fails(() -> assertThatHtml("<p>x</p>").hasText("h1", "x"), message);
        fails(() -> assertThatHtml("<p>x</p>").hasAttribute("h1", "id", "x"), message);
    }

    @Test
    void elementThatMustNotBe() {
        fails(() -> assertThatHtml("<p><i>x</i></p>").hasNoElement("i"), """
                Expecting HTML to have no element i
                  got       <i>x</i>""");
    }

    @Test
    void wrongNumberOfElements() {
        fails(() -> assertThatHtml("<i></i><i></i>").hasElements("i", 3), """
                Expecting HTML to have 3 elements i
                  got       2
                  in        <i></i><i></i>""");
    }

    @Test
    void wrongText() {
        fails(() -> assertThatHtml("<h1>Hello, <b>Wrld</b></h1>").hasText("h1", "Hello, World"), """
                Expecting HTML to have this text in h1
                  at        line 1, column 9
                  expected  Hello, World
                  got       Hello, Wrld
                                    ^""");
    }

    @Test
    void wrongAttribute() {
        fails(() -> assertThatHtml("<a href='/abuot'>x</a>").hasAttribute("a", "href", "/about"), """
                Expecting HTML to have this value of the attribute href on a
                  at        line 1, column 4
                  expected  /about
                  got       /abuot
                               ^""");
        fails(() -> assertThatHtml("<a class='on'>x</a>").hasAttribute("a", "href", "/about"), """
                Expecting HTML to have the attribute href on a
                  expected  "/about"
                  got       no such attribute
                  in        <a class="on"></a>""");
        fails(() -> assertThatHtml("<a class='on'>x</a>").hasNoAttribute("a", "class"), """
                Expecting HTML not to have the attribute class on a
                  got       "on"
                  in        <a class="on"></a>""");
    }

    @Test
    void quirksMode() {
        fails(() -> assertThatHtml("<html></html>").hasDoctype(), """
                Expecting HTML to begin with <!DOCTYPE html>
                  got       <html></html>""");
    }

    @Test
    void brokenHtml() {
        assertThatThrownBy(() -> assertThatHtml("<!DOCTYPE html><p><b>x</p></b>").hasNoParseErrors())
                .hasMessageStartingWith("Expecting HTML to parse without errors\n  at        position 1:");
    }

    @Test
    void checksInsideAnElementSayWhere() {
        fails(() -> assertThatHtml(PAGE).as("home").within("nav", nav -> nav.hasElement("b")), """
                [home, in nav] Expecting HTML to have an element b
                  got       none
                  in        <nav>
                             <a href="/">Home</a><a href="/about" class="on">About</a>
                            </nav>""");
    }

    private static void fails(Runnable check, String message) {
        assertThatThrownBy(check::run).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
