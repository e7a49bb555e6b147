package fourteen.components;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;

/// What an element has as `dangerouslySetInnerHTML` if its content is HTML already, in the tree that React's HTML renderer gets.
///
/// A client component that is handed the element may look for what is in it, deeper than its first level: a heading that
/// makes an id of its text. It finds the children that it would find in the browser.
public final class FinishedContent extends Unrendered {

    private final String html;
    private final FlightValue children;

    /// @param html     of the children
    /// @param children the element's own
    public FinishedContent(String html, FlightValue children) {
        super(false);
        this.html = html;
        this.children = children;
    }

    public String html() {
        return html;
    }

    FlightValue children() {
        return children;
    }

    @Override
    public FlightValue render(boolean images, boolean links) {
        return new ObjectValue().put("__html", new Text(html));
    }
}
