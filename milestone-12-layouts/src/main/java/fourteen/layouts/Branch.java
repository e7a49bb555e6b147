package fourteen.layouts;

import java.util.Map;

/// What a directory shows in one place: its `children`, or a parallel route.
sealed interface Branch {

    /// What tells it from others in its place: with another key it is shown anew.
    String key();

    /// A directory below.
    record Below(Segment segment) implements Branch {

        @Override
        public String key() {
            return segment.key();
        }
    }

    /// The page.
    ///
    /// @param params what it is given
    record Page(String key, String file, Map<String, Object> params) implements Branch {}

    /// A parallel route has no page for the path: its `default.tsx`.
    record Default(String file, Map<String, Object> params) implements Branch {

        @Override
        public String key() {
            return "__DEFAULT__";
        }
    }

    /// Neither page nor default.
    record Nothing() implements Branch {

        @Override
        public String key() {
            return "__NOTHING__";
        }
    }
}
