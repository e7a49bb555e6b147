package fourteen.components;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages with server and client components: rows and HTML are those of React's own packages in Node.
class DocumentsJudgedTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> BY_NAME = new TypeReference<>() {
    };

    private static Map<String, String> payloads = Map.of();
    private static Map<String, String> documents = Map.of();
    private static JudgedPages pages;

    @BeforeAll
    static void judge() throws Exception {
        payloads = JSON.readValue(node("", "--conditions", "react-server", "src/test/js/react-payloads.cjs"), BY_NAME);
        documents = JSON.readValue(node(JSON.writeValueAsString(payloads), "src/test/js/react-documents.cjs"), BY_NAME);
        pages = new JudgedPages();
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    private static String node(String input, String... arguments) throws Exception {
        Path questions = Files.createTempFile("judge", ".json");
        Files.writeString(questions, input);
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.concat(Stream.of("node"), Stream.of(arguments)),
                        Stream.of(JudgedPages.APP.toString())).toList())
                .redirectInput(questions.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", "production");
        Process process = builder.start();
        try {
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } finally {
            process.destroy();
            Files.delete(questions);
        }
    }

    static Stream<String> pages() throws IOException {
        return Files.readString(JudgedPages.APP.resolve("pages.js"))
                .lines()
                .filter(line -> line.startsWith("exports."))
                .map(line -> line.substring("exports.".length(), line.indexOf(' ')));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void writesReactsDocument(String page) throws Exception {
        assertThat(pages.render(page).html()).isEqualTo(documents.get(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void writesReactsRows(String page) throws Exception {
        assertThat(new String(pages.render(page).payload(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(new String(Base64.getDecoder().decode(payloads.get(page)),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    /// React's own client makes the same document of our rows.
    @org.junit.jupiter.api.Test
    void reactsClientReadsTheRows() throws Exception {
        Map<String, String> ours = new HashMap<>();
        for (String page : payloads.keySet()) {
            ours.put(page, Base64.getEncoder().encodeToString(pages.render(page).payload()));
        }
        assertThat(JSON.readValue(node(JSON.writeValueAsString(ours), "src/test/js/react-documents.cjs"), BY_NAME))
                .isEqualTo(documents);
    }
}
