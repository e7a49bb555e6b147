package fourteen.cli.inspect;

/// The beginning of something long, safe to print: what a payload holds must not steer the terminal.
final class Excerpt {

    private static final String MORE = "…";

    private final StringBuilder text = new StringBuilder();
    private final int most;

    /// @param most so many characters at most
    Excerpt(int most) {
        this.most = most;
    }

    /// True if more is of no use.
    boolean isFull() {
        return text.length() > most;
    }

    Excerpt add(String more) {
        for (int i = 0; i < more.length() && !isFull(); i++) {
            char c = more.charAt(i);
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append(isSafe(c) ? c : '\u00b7');
            }
        }
        return this;
    }

    /// Neither a control character nor one that turns the direction of writing.
    private static boolean isSafe(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String toString() {
        return head(text.toString(), most);
    }

    /// The whole of it as long as it is short enough; else its beginning.
    static String head(String text, int most) {
        return text.length() <= most ? text : whole(text.substring(0, Math.max(0, most - 1))) + MORE;
    }

    /// As [#head], but the end is kept, too.
    static String middle(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int tail = (most - 1) / 2;
        return whole(text.substring(0, most - 1 - tail)) + MORE + text.substring(text.length() - tail);
    }

    /// Without half a character at the end.
    private static String whole(String text) {
        boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        return half ? text.substring(0, text.length() - 1) : text;
    }
}
