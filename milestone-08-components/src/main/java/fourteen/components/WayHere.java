package fourteen.components;

import org.jspecify.annotations.Nullable;

/// A place in a module that should not be in its graph, and how it came there.
///
/// @param place       `file:line:column`
/// @param frame       the lines around it; null for a module that is no file
/// @param way         `app/page.tsx → components/list.tsx`
/// @param module      the module, as people write it: `components/list.tsx`
/// @param packageName the package that it belongs to; null for the app's own
/// @param importer    the last module of the app's own on the way
record WayHere(String place, @Nullable String frame, String way, String module, @Nullable String packageName,
        String importer) {

    String shown() {
        String by = "by the way  " + way;
        return frame == null ? by : frame + "\n            " + by;
    }
}
