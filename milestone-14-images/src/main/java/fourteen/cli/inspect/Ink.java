package fourteen.cli.inspect;

/// Colour, on a terminal only.
///
/// @param coloured false for a file or a pipe
record Ink(boolean coloured) {

    private static final String RESET = "\u001b[0m";

    String heading(String text) {
        return in("\u001b[1m", text);
    }

    String quiet(String text) {
        return in("\u001b[2m", text);
    }

    String row(String text) {
        return in("\u001b[33m", text);
    }

    String kind(String text) {
        return in("\u001b[36m", text);
    }

    String alarm(String text) {
        return in("\u001b[31m", text);
    }

    private String in(String start, String text) {
        return coloured && !text.isBlank() ? start + text + RESET : text;
    }
}
