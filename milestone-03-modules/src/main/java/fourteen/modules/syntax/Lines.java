package fourteen.modules.syntax;

import java.util.Arrays;

/// Where the lines of a text start, so that offsets and positions turn into each other.
final class Lines {

    private final int[] starts;
    private final int length;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
        length = text.length();
    }

    /// ECMA-262 §12.3 LineTerminatorSequence: CR LF is one.
    private static boolean endsLine(String text, int i) {
        return switch (text.charAt(i)) {
            case '\n', '\u2028', '\u2029' -> true;
            case '\r' -> i + 1 == text.length() || text.charAt(i + 1) != '\n';
            default -> false;
        };
    }

    Position at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    int offset(Position position) {
        if (position.line() > starts.length) {
            return length;
        }
        return Math.clamp(starts[Math.max(0, position.line() - 1)] + (long) Math.max(0, position.column() - 1), 0,
                length);
    }
}
