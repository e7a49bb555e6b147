package fourteen.actions;

import fourteen.actions.FoundFunctions.Function;
import fourteen.actions.FoundFunctions.Place;
import fourteen.flight.FlightException;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.reply.ReplyPart;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyReader;
import fourteen.testkit.Graded;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A call is read before anything of the app runs.
class ServerCallTest {

    private static final ActionKeys KEYS = ActionKeys.of(null, new byte[ActionKeys.BYTES]);
    private static final String SAVE = KEYS.id("app/a.ts", "save");
    private static final String TELL = KEYS.id("app/b.ts", "tell");

    private final FoundFunctions functions = new FoundFunctions();
    private final ReplyReader.Options reading = ReplyReader.Options.of(functions);

    ServerCallTest() {
        functions.set(List.of(new Place("app/a.ts", "save", false), new Place("app/b.ts", "tell", true)), KEYS,
                Path::of);
    }

    @Test
    @Graded(task = "10.4", points = 4)
    void aScriptsCallHasItsArguments() {
        ServerCall call = Objects.requireNonNull(script(SAVE, "[1,\"two\"]"));
        assertThat(call.function().file()).isEqualTo(Path.of("app/a.ts"));
        assertThat(call.arguments().items()).containsExactly(new NumberValue(1), new Text("two"));
        assertThat(call.state()).isNull();
    }

    @Test
    @Graded(task = "10.4", points = 4)
    void whatIsNotThereIsNoCall() {
        assertThat(script("0".repeat(40), "[]")).isNull();
        assertThat(script("", "[]")).isNull();
        assertThat(ServerCall.read(null, List.of(new Field("a", "b")), functions, reading)).isNull();
        assertThatExceptionOfType(FlightException.class)
                .isThrownBy(() -> ServerCall.read(null, List.of(new Field("$ACTION_ID_x", "")), functions, reading));
    }

    @Test
    @Graded(task = "10.4", points = 3)
    void argumentsAreAnArray() {
        assertThatExceptionOfType(ActionsException.class).isThrownBy(() -> script(SAVE, "{\"length\":1}"))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-09"));
    }

    @Test
    @Graded(task = "10.4", points = 5)
    void whatTheArgumentsNameIsNeededToo() {
        ServerCall call = Objects.requireNonNull(ServerCall.read(SAVE,
                List.of(new Field("1", "{\"id\":\"" + TELL + "\",\"bound\":\"$@2\"}"),
                        new Field("0", "[{\"then\":[\"$Q3\"]},{\"f\":[\"$h1\"]}]"), new Field("2", "[\"sealed\"]"),
                        new Field("3", "[]")),
                functions, reading));
        assertThat(call.mentioned()).as("their modules are loaded before the arguments are made")
                .extracting(
                        Function::file)
                .containsExactlyInAnyOrder(Path.of("app/a.ts"), Path.of("app/b.ts"));
    }

    @Test
    @Graded(task = "10.4", points = 4)
    void aFormHasItsFieldsAndItsState() {
        List<ReplyPart> fields = List.of(new Field("$ACTION_REF_1", ""),
                new Field("$ACTION_1:0", "{\"id\":\"" + SAVE + "\",\"bound\":\"$@1\"}"),
                new Field("$ACTION_1:1", "[\"bound\",0]"), new Field("$ACTION_KEY", "k1"), new Field("name", "Ada"));
        ServerCall call = Objects.requireNonNull(ServerCall.read(null, fields, functions, reading));
        assertThat(call.arguments().items()).as("bound ones, the state, and the form").hasSize(3);
        assertThat(call.arguments().items().getLast()).isInstanceOf(Collection.class);
        assertThat(Objects.requireNonNull(call.state()).key()).isEqualTo("k1");
        assertThat(Objects.requireNonNull(call.state()).bound()).isEqualTo(1);
    }

    private @Nullable ServerCall script(String id, String arguments) {
        return ServerCall.read(id, List.of(new Field("0", arguments)), functions, reading);
    }
}
