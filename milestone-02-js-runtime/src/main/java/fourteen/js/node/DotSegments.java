package fourteen.js.node;

import java.util.function.IntPredicate;

/// Resolves `.` and `..` in a path without its root, as Node's `path` does: the last part of every operation there.
final class DotSegments {

    private DotSegments() {}

    /// @param allowAboveRoot whether a `..` that leads out stays
    static String normalize(String path, boolean allowAboveRoot, String separator, IntPredicate isSeparator) {
        StringBuilder result = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || isSeparator.test(path.charAt(i))) {
                append(result, path.substring(start, i), allowAboveRoot, separator);
                start = i + 1;
            }
        }
        return result.toString();
    }

    private static void append(StringBuilder result, String segment, boolean allowAboveRoot, String separator) {
        if (segment.isEmpty() || segment.equals(".")) {
            return;
        }
        if (segment.equals("..")) {
            int last = result.lastIndexOf(separator);
            boolean isAbove = result.isEmpty() || result.substring(last + 1).equals("..");
            if (!isAbove) {
                result.setLength(Math.max(last, 0));
                return;
            }
            if (!allowAboveRoot) {
                return;
            }
        }
        if (!result.isEmpty()) {
            result.append(separator);
        }
        result.append(segment);
    }
}
