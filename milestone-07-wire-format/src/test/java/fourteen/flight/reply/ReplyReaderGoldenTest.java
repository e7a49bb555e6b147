package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Every stored body is read to what React's own server reads.
final class ReplyReaderGoldenTest {

    static Stream<String> names() {
        return Stored.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsABodyAsAWhole(String name) {
        String line = StoredReply.decode(Stored.parts(name), options(name));

        assertThat(Stored.json(line)).isEqualTo(Stored.of(name).get("decoded"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsABodyPartByPart(String name) {
        ReplyReader reader = new ReplyReader(options(name));
        for (ReplyPart part : Stored.parts(name)) {
            reader.part(part);
            assertThat(reader.root().isRejected()).isFalse(); // asks, so that what comes later comes to a root that is read
        }
        reader.close();
        FlightValue root = Settled.of(reader.root());

        assertThat(Stored.json(Canonical.ofUpstream(root))).isEqualTo(Stored.of(name).get("decoded").get("ok"));
    }

    static Stream<String> hostile() {
        return Stored.of("hostile").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatReactRefuses(String name) {
        JsonNode stored = Stored.of("hostile").get(name);
        List<ReplyPart> parts = switch (name) { // the file shows only the beginning of these
            case "bound-1000" -> Hostile.bound(1_000);
            case "array-nesting-1e6" -> Hostile.manyItems(1_000_000);
            default -> StoredReply.parse(stored.toString());
        };
        ReplyReader.Options options = Stored.OPTIONS
                .with(ReplyLimits.DEFAULT.withBytes(10_000_000).withNodes(2_000_000));
        JsonNode line = Stored.json(StoredReply.decode(parts, options));

        JsonNode expected = stored.get("result");
        if (expected.has("ok") || Hostile.hasReactsSentence(name)) {
            assertThat(line).isEqualTo(expected);
        } else {
            assertThat(line.has("error")).describedAs(line.toString()).isTrue();
        }
    }

    static Stream<String> forms() {
        return Stored.of("forms").propertyNames().stream().filter(name -> !name.startsWith("$"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void decodesAFormsActionAndState(String name) {
        JsonNode form = Stored.of("forms").get(name);
        List<ReplyPart> fields = Stored.pairs(form.get("postFields"));
        FormAction action = FormAction.decode(fields, Stored.OPTIONS);
        FormAction.State state = FormAction.state(new Text("RESULT"), fields, Stored.OPTIONS);

        String arguments = action == null
                ? "null"
                : Canonical.ofUpstream(new ArrayValue(action.arguments()));
        JsonNode json = Stored.json(arguments);
        assertThat(withoutIds(json.has("v") ? json.get("v") : json)).isEqualTo(withoutIds(form.get("decodedCallArgs")));
        String stated = state == null
                ? "null"
                : "[\"RESULT\",\"" + state.key() + "\"," + Canonical.ofUpstream(state.function()) + "," + state.bound()
                        + "]";
        assertThat(Stored.json(stated)).isEqualTo(form.get("formState"));
    }

    /// Identities are counted from another root.
    private static JsonNode withoutIds(JsonNode node) {
        return Stored.json(node.toString().replaceAll("\"id\":\\d+,", ""));
    }

    @Test
    void takesTheLastOfTwoActions() {
        List<ReplyPart> fields = Hostile.fields("$ACTION_REF_1", "", "$ACTION_1:0",
                "{\"id\":\"actions.js#a\",\"bound\":\"$@1\"}", "$ACTION_1:1", "[1]", "$ACTION_REF_2", "",
                "$ACTION_2:0", "{\"id\":\"actions.js#b\",\"bound\":\"$@1\"}", "$ACTION_2:1", "[2]", "x", "1");
        FormAction action = Objects.requireNonNull(FormAction.decode(fields, Stored.OPTIONS));

        assertThat(action.function()).isEqualTo("actions.js#b");
        assertThat(Canonical.ofUpstream(new ArrayValue(action.arguments())))
                .isEqualTo("{\"$\":\"array\",\"id\":0,\"v\":[2,{\"$\":\"formdata\",\"entries\":[[\"x\",\"1\"]]}]}");
    }

    @Test
    void refusesAnActionThatIsNotRegistered() {
        assertThat(Hostile.refused(() -> FormAction.decode(Hostile.fields("$ACTION_ID_other.js#drop", ""),
                Stored.OPTIONS)).getMessage()).isEqualTo("""
                Could not find the module "other.js#drop" in the React Server Manifest. \
                This is probably a bug in the React Server Components bundler.
                  at        a server function
                  expected  an id that the server gave out
                  got       other.js#drop
                  next      load the page again: the server may have been built anew
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-25]""");
    }

    private static ReplyReader.Options options(String name) {
        return name.equals("temp-ref") ? Stored.OPTIONS.with(new TemporaryReferences()) : Stored.OPTIONS;
    }
}
