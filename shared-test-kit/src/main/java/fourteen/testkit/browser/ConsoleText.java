package fourteen.testkit.browser;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The text of a console call, put together from its arguments as the console itself does it (Console Standard §2.2).
final class ConsoleText {

    private static final Pattern PLACE = Pattern.compile("%[sdifoOc%]");

    private ConsoleText() {}

    /// @param arguments DevTools' `RemoteObject`s
    static String of(JsonNode arguments) {
        Iterator<JsonNode> rest = arguments.iterator();
        StringBuilder text = new StringBuilder();
        if (rest.hasNext()) {
            JsonNode first = rest.next();
            text.append(first.path("type").asString("").equals("string")
                    ? format(first.path("value").asString(""), rest)
                    : show(first));
        }
        rest.forEachRemaining(argument -> text.append(' ').append(show(argument)));
        return text.toString();
    }

    private static String format(String format, Iterator<JsonNode> arguments) {
        Matcher place = PLACE.matcher(format);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String replacement = place.group();
            if (replacement.equals("%%")) {
                replacement = "%";
            } else if (arguments.hasNext()) {
                String argument = show(arguments.next());
                // %c styles what follows.
                replacement = replacement.equals("%c") ? "" : argument;
            }
            place.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        return place.appendTail(text).toString();
    }

    private static String show(JsonNode object) {
        JsonNode value = object.path("value");
        if (value.isString()) {
            return value.asString();
        }
        if (value.isValueNode() && !value.isMissingNode()) {
            return value.toString();
        }
        if (object.has("unserializableValue")) {
            return object.path("unserializableValue").asString("");
        }
        JsonNode properties = object.path("preview").path("properties");
        boolean plain = object.path("className").asString("").equals("Object");
        if (plain && !properties.isEmpty()) {
            StringBuilder text = new StringBuilder("{");
            for (JsonNode property : properties) {
                text.append(text.length() == 1 ? "" : ", ")
                        .append(property.path("name").asString(""))
                        .append(": ")
                        .append(property.path("value").asString(""));
            }
            return text.append(object.path("preview").path("overflow").asBoolean(false) ? ", …}" : "}").toString();
        }
        return object.path("description").asString(object.path("type").asString(""));
    }
}
