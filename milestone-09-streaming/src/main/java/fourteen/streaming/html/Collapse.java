package fourteen.streaming.html;

import fourteen.flight.FlightValue;

/// Makes the skeleton of a rendered tree: what React's server renderer needs in order to write the same bytes as for the
/// whole tree, with finished HTML in place of everything static.
///
/// The outermost possible host element keeps its tag, its key and its properties, and gets `dangerouslySetInnerHTML` in
/// place of `children`. Client components, boundaries, what React hoists or preloads, actions, and whatever is not finished
/// stay, with their ancestors. Arrays keep their length, so that `useId` counts as before. The tree itself isn't changed.
///
/// It takes one pass and time linear in the tree. A tree that is nested more than a thousand levels deep stays as it is.
///
/// {@snippet :
/// FlightValue skeleton = Collapse.of(tree, Rendered::arrived);
/// }
public final class Collapse {

    private Collapse() {}

    /// @param tree what React would be given
    /// @param rendered what the unfinished parts stand for
    /// @return the tree itself if there is nothing to collapse
    public static FlightValue of(FlightValue tree, Rendered rendered) {
        return new Walk(rendered).skeleton(tree);
    }
}
