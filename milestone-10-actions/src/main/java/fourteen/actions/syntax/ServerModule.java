package fourteen.actions.syntax;

import fourteen.modules.syntax.EsModuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// A module with functions of the server, as the graph of server modules runs it.
///
/// @param text  the module, in which the functions are registered
/// @param names    of all such functions: of those that it exports their names, of others the names of [#inline]
/// @param capturing the names of those that use variables of functions around them
public record ServerModule(EsModuleText text, List<String> names, Set<String> capturing) {

    private static final String HELPER = "fourteen/internal/server-reference";
    private static final JsonMapper JSON = JsonMapper.shared();

    public ServerModule {
        names = List.copyOf(names);
        capturing = Set.copyOf(capturing);
    }

    /// Whether a whole module says `'use server'`.
    public static boolean isWhole(EsModuleText text) {
        return text.shape().directives().contains("use server");
    }

    /// What a function is called that is no export: by its place among those of its module.
    static String inline(int number) {
        return "$" + number;
    }

    /// @param ids name to id
    /// @return nothing if the module has no functions of the server
    /// @throws fourteen.actions.ActionsException if a function can't be one
    public static Optional<ServerModule> of(EsModuleText text, UnaryOperator<String> ids) {
        boolean whole = isWhole(text);
        if (!whole && !text.source().contains("use server")) {
            return Optional.empty();
        }
        ServerFunctions functions = new ServerFunctions(text, ids);
        functions.rewrite();
        List<String> names = new ArrayList<>(functions.names());
        if (whole) {
            ExportRules.check(text);
            Map<String, String> exports = new LinkedHashMap<>();
            text.shape().ownNames().forEach(name -> exports.put(name, ids.apply(name)));
            functions.registerExports(text.file(), JSON.writeValueAsString(exports));
            names.addAll(exports.keySet());
        }
        return names.isEmpty() && !whole
                ? Optional.empty()
                : Optional.of(new ServerModule(functions.apply(), names, functions.capturing()));
    }

    /// What client code gets in the place of a whole module: references to its functions.
    ///
    /// @param wanted the names that are used; all others are left out
    /// @param client the specifier of React's Flight client
    public static String references(EsModuleText text, Iterable<String> wanted, UnaryOperator<String> ids,
            String client) {
        StringBuilder code = new StringBuilder("import { createServerReference } from ").append(quote(client))
                .append(";\nimport { callServer } from 'fourteen/internal/call-server';\n");
        int count = 0;
        for (String name : wanted) {
            String variable = "reference" + count++;
            code.append("const ")
                    .append(variable)
                    .append(" = createServerReference(")
                    .append(quote(ids.apply(name)))
                    .append(", callServer);\nexport { ")
                    .append(variable)
                    .append(" as ")
                    .append(quote(name))
                    .append(" };\n");
        }
        return code.toString();
    }

    static String helper() {
        return HELPER;
    }

    static String quote(String value) {
        return JSON.writeValueAsString(value);
    }
}
