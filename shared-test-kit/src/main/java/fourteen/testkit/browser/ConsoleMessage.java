package fourteen.testkit.browser;

/// One line of the browser's console.
///
/// @param level `debug`, `log`, `info`, `warn` or `error`; an exception that nobody caught is an error
/// @param text as the console shows it, arguments formatted
/// @param place `url:line:column` where it came from, empty if the browser does not say; counted from 1
public record ConsoleMessage(String level, String text, String place) {

    boolean isProblem() {
        // React's development build recommends its DevTools once a page; that line is not a complaint.
        return (level.equals("warn") || level.equals("error")) && !text.contains("Download the React DevTools");
    }

    @Override
    public String toString() {
        return level + ": " + text + (place.isEmpty() ? "" : "\n    at " + place);
    }
}
