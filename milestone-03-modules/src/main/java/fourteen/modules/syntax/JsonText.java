package fourteen.modules.syntax;

import fourteen.js.JsSource;

/// A JSON file. Its script parses it, so that every runtime gets an object of its own.
public record JsonText(String file, String source) implements ModuleText {

    @Override
    public JsSource script() {
        return JsSource.of(file, "JSON.parse(" + Property.quote(source) + ")");
    }

    @Override
    public Position author(Position generated) {
        return generated;
    }
}
