package fourteen.streaming.html;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// React's own renderers in Node: its Flight server, and its HTML renderer behind its Flight client.
final class React implements AutoCloseable {

    /// A tree as JavaScript source.
    ///
    /// @param group of the corpus; empty for a tree that is not in it
    record Tree(String group, String name, String source) {

        static Tree of(String name, String source) {
            return new Tree("", name, source);
        }

        private Map<String, String> question() {
            return group.isEmpty() ? Map.of("source", source) : Map.of("name", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// What a renderer wrote, and the errors that it told of.
    record Answer(String base64, List<String> errors) {

        static Answer of(JsonNode said) {
            return said.has("thrown")
                    ? new Answer("", List.of("thrown: " + said.get("thrown").asString()))
                    : new Answer(said.get("bytes").asString(),
                            said.get("errors").valueStream().map(JsonNode::asString).toList());
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        String html() {
            return new String(bytes(), UTF_8);
        }
    }

    private final NodeProcess flight;
    private final NodeProcess fizz;

    private React(NodeProcess flight, NodeProcess fizz) {
        this.flight = flight;
        this.fizz = fizz;
    }

    static React start() throws IOException {
        return new React(NodeProcess.start("--conditions=react-server", "flight.cjs"), NodeProcess.start("fizz.cjs"));
    }

    static Stream<Tree> corpus() throws IOException {
        try (NodeProcess node = NodeProcess.start("fizz.cjs")) {
            return node.ask(Map.of("list", true))
                    .get("trees")
                    .valueStream()
                    .map(tree -> new Tree(
                            tree.get("group").asString(), tree.get("name").asString(), tree.get("source").asString()))
                    .toList()
                    .stream();
        }
    }

    /// The tree's Flight payload.
    Answer payload(Tree tree) {
        return Answer.of(flight.ask(tree.question()));
    }

    /// The tree's HTML, without Flight between.
    Answer html(Tree tree) {
        return Answer.of(fizz.ask(tree.question()));
    }

    /// The HTML of what React's Flight client makes of a payload.
    Answer html(byte[] payload) {
        return Answer.of(fizz.ask(Map.of("payload", Base64.getEncoder().encodeToString(payload))));
    }

    @Override
    public void close() throws IOException {
        flight.close();
        fizz.close();
    }
}
