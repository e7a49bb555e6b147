package fourteen.components;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// What was rendered for a page: the page alone, or an object with it in `root` and, after a form was sent without
/// JavaScript, in `formState` what `useActionState` has to know (WIRE-FORMAT §6.6). The browser reads the same.
///
/// @param formState for React's renderer; null for none
record PageModel(FlightValue root, @Nullable FlightValue formState) {

    /// @param model of which the writer has come to the first row
    static PageModel of(FlightValue model) {
        if (!(ClientTree.rendered(model) instanceof ObjectValue object)) {
            return new PageModel(model, null);
        }
        FlightValue root = object.get("root");
        if (root == null) {
            return new PageModel(model, null);
        }
        FlightValue state = object.get("formState");
        return new PageModel(root, state instanceof ArrayValue ? state : null);
    }
}
