package fourteen.modules.syntax;

import fourteen.js.JsSource;
import fourteen.modules.ModulesException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// A JSON file. Its script parses it, so that every runtime gets an object of its own.
public record JsonText(String file, String source) implements ModuleText {

    /// As `JSON.parse` has it: neither depth nor length is limited. The file is the author's own.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /// Looks for errors first, since an engine says at most how many characters come before one.
    ///
    /// @throws ModulesException if it is no JSON
    static JsonText read(String file, String source) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source)) {
            while (parser.nextToken() != null) {
                // An error throws; nothing else is wanted of the tokens.
            }
            return new JsonText(file, source);
        } catch (StreamReadException e) {
            TokenStreamLocation at = e.getLocation();
            Position position = new Position(at.getLineNr(), at.getColumnNr());
            throw ModulesException.syntax(summary(e), position.in(file), CodeFrame.of(source, position));
        }
    }

    /// The first clause: what follows is advice on Jackson's own settings.
    private static String summary(StreamReadException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("it is no JSON");
        int clause = message.indexOf(": ");
        return (clause < 0 ? message : message.substring(0, clause)).replaceAll(" \\(code [^)]*\\)", "");
    }

    @Override
    public JsSource script() {
        return JsSource.of(file, "JSON.parse(" + Property.quote(source) + ")");
    }

    @Override
    public Position author(Position generated) {
        return generated;
    }
}
