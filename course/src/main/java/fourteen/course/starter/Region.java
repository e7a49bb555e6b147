package fourteen.course.starter;

import org.jspecify.annotations.Nullable;

/// What one pair of marks encloses; lines are counted from 1, and both lines are the marks' own.
record Region(String file, int begin, int end, String indent, String task, @Nullable String stub) {

    String place() {
        return file + ":" + begin;
    }
}
