package fourteen.js;

/// A script and the name that stack traces call it by.
public record JsSource(String name, String code) {

    public static JsSource of(String name, String code) {
        return new JsSource(name, code);
    }
}
