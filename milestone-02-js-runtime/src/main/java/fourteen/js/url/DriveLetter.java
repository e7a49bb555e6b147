package fourteen.js.url;

/// `C:` and `C|` at the start of a file URL's path. https://url.spec.whatwg.org/#windows-drive-letter
final class DriveLetter {

    private DriveLetter() {}

    static boolean is(CharSequence text) {
        return text.length() == 2 && Ascii.isAlpha(text.charAt(0)) && (text.charAt(1) == ':' || text.charAt(1) == '|');
    }

    static boolean isNormalized(CharSequence text) {
        return is(text) && text.charAt(1) == ':';
    }

    /// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter
    static boolean starts(int[] input, int at) {
        int left = input.length - at;
        return left >= 2 && Ascii.isAlpha(input[at]) && (input[at + 1] == ':' || input[at + 1] == '|')
                && (left == 2 || "/\\?#".indexOf(input[at + 2]) >= 0);
    }
}
