package fourteen.actions;

import java.nio.file.Path;

/// The ids of an app's functions, as its build made them.
final class CallIds {

    private final ActionKeys keys;

    private CallIds(ActionKeys keys) {
        this.keys = keys;
    }

    static CallIds of(ActionSite site, Path root) {
        ActionList list = ActionList.read(root.resolve("out"));
        return new CallIds(ActionKeys.of(null, list.sealing()).named(list.ids()));
    }

    String of(String module, String name) {
        return keys.id(module, name);
    }
}
