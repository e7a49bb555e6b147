package fourteen.js;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The way from a piece of data to one of its parts, written `$.posts[2].author`. A step knows the one before it, so
/// that a walk makes no text unless something goes wrong.
record DataPath(@Nullable DataPath parent, @Nullable String key, int index) {

    static final DataPath ROOT = new DataPath(null, null, 0);

    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    DataPath to(String name) {
        return new DataPath(this, name, 0);
    }

    DataPath to(int position) {
        return new DataPath(this, null, position);
    }

    int depth() {
        int depth = 0;
        for (DataPath step = parent; step != null; step = step.parent) {
            depth++;
        }
        return depth;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            text.append('$');
            return;
        }
        parent.write(text);
        if (key == null) {
            text.append('[').append(index).append(']');
        } else if (PLAIN_KEY.matcher(key).matches()) {
            text.append('.').append(key);
        } else {
            text.append("[\"").append(key).append("\"]");
        }
    }
}
