package fourteen.hydration;

import fourteen.http.Html;
import fourteen.testkit.Graded;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HydrationScriptsTest {

    private static final Html DOCUMENT = new Html("<html><head></head><body><p>hi</p></body></html>");

    @Test
    @Graded(task = "6.4", points = 6)
    void thePropsComeBeforeTheModuleAndBothAtTheEnd() {
        assertThat(HydrationScripts.append(DOCUMENT, Map.of("a", 1), "/_fourteen/x.js", "app/layout.tsx").value())
                .isEqualTo("<!DOCTYPE html><html><head></head><body><p>hi</p>"
                        + "<script id=\"__fourteen_props\" type=\"application/json\">{\"a\":1}</script>"
                        + "<script type=\"module\" src=\"/_fourteen/x.js\"></script></body></html>");
    }

    @Test
    @Graded(task = "6.4", points = 5)
    void hostilePropsStayInsideTheirScript() {
        assertThat(HydrationScripts.append(DOCUMENT, Map.of("a", "</script><b>"), "/x.js", "app/layout.tsx").value())
                .contains(">{\"a\":\"\\u003c/script\\u003e\\u003cb\\u003e\"}</script>");
    }

    @Test
    @Graded(task = "6.4", points = 4)
    void aLayoutWithoutBodyIsNamed() {
        assertThatThrownBy(
                () -> HydrationScripts.append(new Html("<div>hi</div>"), Map.of(), "/x.js", "app/layout.tsx"))
                .isInstanceOf(HydrationException.class)
                .hasMessage("""
                        The root layout renders no whole document.
                          at        app/layout.tsx
                          expected  <html> … <body> … </body></html>
                          got       <div>hi</div>
                          next      let app/layout return <html> with a <body> around its children
                          lesson    course/lessons/06-hydration.md#task-64-the-scripts-of-a-page  [HYDRATION-09]""");
    }
}
