package fourteen.layouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern of paths as Next.js' configuration has it: `/old/:slug`, `/docs/:path*`, `/post/:id(\\d+)`, `/((?!api).*)`.
///
/// @param names of its parameters, in the order of the groups
record PathPattern(Pattern regex, List<String> names) {

    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");

    PathPattern {
        names = List.copyOf(names);
    }

    /// @throws IllegalArgumentException if it is none
    static PathPattern of(String source) {
        if (!source.startsWith("/")) {
            throw new IllegalArgumentException("it begins with a slash");
        }
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            Matcher parameter = PARAMETER.matcher(source).region(at, source.length());
            if (source.charAt(at) == '(') {
                int end = closing(source, at);
                regex.append(group(names, Integer.toString(names.size()), source.substring(at + 1, end)));
                at = end + 1;
            } else if (parameter.lookingAt()) {
                at = parameter(source, parameter, regex, names);
            } else {
                regex.append(Pattern.quote(String.valueOf(source.charAt(at))));
                at++;
            }
        }
        return new PathPattern(Pattern.compile(regex.toString()), names);
    }

    /// `:name`, maybe with an expression of its own, and with `*`, `+` or `?`.
    private static int parameter(String source, Matcher parameter, StringBuilder regex, List<String> names) {
        int at = parameter.end();
        String inner = "[^/]+";
        if (at < source.length() && source.charAt(at) == '(') {
            int end = closing(source, at);
            inner = source.substring(at + 1, end);
            at = end + 1;
        }
        char many = at < source.length() ? source.charAt(at) : ' ';
        String slash = Pattern.quote("/");
        boolean behindSlash = regex.toString().endsWith(slash);
        String name = parameter.group(1);
        switch (many) {
            case '*' -> {
                regex.setLength(regex.length() - (behindSlash ? slash.length() : 0));
                regex.append("(?:/").append(group(names, name, inner + "(?:/" + inner + ")*")).append(")?");
            }
            case '+' -> regex.append(group(names, name, inner + "(?:/" + inner + ")*"));
            case '?' -> {
                regex.setLength(regex.length() - (behindSlash ? slash.length() : 0));
                regex.append("(?:/").append(group(names, name, inner)).append(")?");
            }
            default -> regex.append(group(names, name, inner));
        }
        return many == '*' || many == '+' || many == '?' ? at + 1 : at;
    }

    /// Groups are named by their place, for an expression may have groups of its own.
    private static String group(List<String> names, String name, String inner) {
        names.add(name);
        return "(?<g" + (names.size() - 1) + ">" + inner + ")";
    }

    private static int closing(String source, int open) {
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            depth += switch (source.charAt(i)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed");
    }

    /// The parameters of a path; empty if it is another one.
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = regex.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = matcher.group("g" + i);
            found.put(names.get(i), value == null ? "" : value);
        }
        return Optional.of(found);
    }

    /// A destination with the parameters put in: `/new/:slug`.
    static String filled(String destination, Map<String, String> values) {
        String filled = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*|\\d+)(?:[*+]|\\?(?=/|$))?")
                .matcher(destination)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        return filled.length() > 1 && filled.endsWith("/") ? filled.substring(0, filled.length() - 1) : filled;
    }
}
