package fourteen.modules.syntax;

import java.util.ArrayList;
import java.util.List;

/// Variable names for generated code, none of which occurs in the module's own text.
final class Names {

    private final String code;
    private final List<String> requests = new ArrayList<>();

    Names(String code) {
        this.code = code;
    }

    /// The object through which a module talks to its loader.
    String context() {
        return free("module$");
    }

    /// What `export default` of an expression is kept in.
    String defaultExport() {
        return free("default$");
    }

    /// The namespace of a requested module; it resembles the specifier, for error messages quote it.
    String request(int index, String specifier) {
        while (requests.size() <= index) {
            requests.add("");
        }
        if (requests.get(index).isEmpty()) {
            requests.set(index, free(readable(specifier) + "$" + index));
        }
        return requests.get(index);
    }

    private static String readable(String specifier) {
        String last = specifier.substring(specifier.lastIndexOf('/') + 1);
        int dot = last.indexOf('.', 1);
        StringBuilder name = new StringBuilder();
        for (char c : (dot > 0 ? last.substring(0, dot) : last).toCharArray()) {
            name.append(Property.isLetter(c) || (Property.isDigit(c) && !name.isEmpty()) ? c : '_');
        }
        return name.toString();
    }

    private String free(String wish) {
        String name = wish;
        while (code.contains(name)) {
            name += "$";
        }
        return name;
    }
}
