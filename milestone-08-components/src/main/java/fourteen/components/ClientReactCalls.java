package fourteen.components;

import fourteen.components.syntax.ModuleSyntax;
import fourteen.components.syntax.ReactUse;
import fourteen.js.JsException;
import fourteen.js.JsFrame;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModulesException;
import fourteen.modules.syntax.ModuleText;
import fourteen.modules.syntax.Position;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells why `React.useState is not a function`: a package called it in a server component.
///
/// A package's functions may want what only the client's React has, as long as nobody calls them on the server; when
/// somebody does, JavaScript's own error says too little.
final class ClientReactCalls {

    private static final Set<String> NAMELESS = Set.of("undefined is not a function", "not a constructor");

    private final LoaderOptions graph;
    private final WaysHere ways;

    ClientReactCalls(LoaderOptions graph, WaysHere ways) {
        this.graph = graph;
        this.ways = ways;
    }

    RuntimeException explain(RuntimeException failure) {
        if (!(failure instanceof JsException thrown) || !thrown.errorName().equals("TypeError")
                || thrown.frames().isEmpty()) {
            return failure;
        }
        JsFrame frame = thrown.frames().getFirst();
        if (!WaysHere.isFile(frame.file()) || !graph.source().isFile(Path.of(frame.file()))) {
            return failure;
        }
        try {
            Path file = Path.of(frame.file());
            ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
            Optional<ReactUse> use = ModuleSyntax.of(text)
                    .reactUses()
                    .stream()
                    .filter(each -> isAbout(thrown.errorMessage(), each, lines(frame, text)))
                    .findFirst();
            return use.isEmpty()
                    ? failure
                    : ComponentsException.clientReact(use.get().name(), use.get().from(),
                            ways.to(new CodePlace(text, use.get().position())));
        } catch (ModulesException _) {
            return failure;
        }
    }

    /// The line where it happened, whether or not somebody has translated it into the author's.
    private static Set<Integer> lines(JsFrame frame, ModuleText text) {
        return new HashSet<>(List.of(frame.line(),
                text.author(new Position(frame.line(), Math.max(1, frame.column()))).line()));
    }

    /// The engine names what is no function, or only says that something is none.
    private static boolean isAbout(String message, ReactUse use, Set<Integer> lines) {
        return (message.contains(use.name()) && message.contains("is not a function"))
                || (NAMELESS.contains(message) && lines.contains(use.position().line()));
    }
}
