package fourteen.course.bench;

import java.util.Locale;

/// How fast one contender must be.
///
/// @param contender its name
/// @param measure what is looked at
/// @param bound its least or greatest value
record Promise(String contender, Measure measure, double bound) {

    /// Which median is promised, and to which side.
    enum Measure {
        RATIO_AT_LEAST, FIGURE_AT_LEAST, FIGURE_AT_MOST
    }

    /// @param least the contender's figure divided by the first one's
    static Promise ratio(String contender, double least) {
        return new Promise(contender, Measure.RATIO_AT_LEAST, least);
    }

    static Promise atLeast(String contender, double least) {
        return new Promise(contender, Measure.FIGURE_AT_LEAST, least);
    }

    static Promise atMost(String contender, double most) {
        return new Promise(contender, Measure.FIGURE_AT_MOST, most);
    }

    boolean isKept(Figures figures, Figures ratios) {
        return switch (measure) {
            case RATIO_AT_LEAST -> ratios.median() >= bound;
            case FIGURE_AT_LEAST -> figures.median() >= bound;
            case FIGURE_AT_MOST -> figures.median() <= bound;
        };
    }

    String verdict(Figures figures, Figures ratios) {
        String words = switch (measure) {
            case RATIO_AT_LEAST -> "a ratio of at least ";
            case FIGURE_AT_LEAST -> "at least ";
            case FIGURE_AT_MOST -> "at most ";
        };
        return String.format(Locale.ROOT, "promised: %s%.2f, %s", words, bound,
                isKept(figures, ratios) ? "kept" : "BROKEN");
    }
}
