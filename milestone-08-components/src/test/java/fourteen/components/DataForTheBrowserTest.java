package fourteen.components;

import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;
import static org.assertj.core.api.Assertions.assertThat;

/// JavaScript's data as the rows say it.
class DataForTheBrowserTest {

    private static ServerWorld world;

    @BeforeAll
    static void open() {
        world = ServerWorld.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private final List<RuntimeException> reported = new ArrayList<>();

    private String rows(String source) throws Exception {
        return world.payload(new GoldenModel("", source, "", null, "", null), reported);
    }

    @Test
    @Graded(task = "8.4", points = 4)
    void everyKindOfDataIsCopied() throws Exception {
        assertThatWire(rows("() => ({list: [1, '$x', null, undefined, true], date: new Date(0)})"))
                .as("plain objects, arrays and dates")
                .hasRows("0:{\"list\":[1,\"$$x\",null,\"$undefined\",true],\"date\":\"$D1970-01-01T00:00:00.000Z\"}");
        assertThatWire(
                rows("() => ({m: new Map([['a', {b: 1}]]), s: new Set(['x']), bytes: new Uint8Array([97, 98])})"))
                .as("what has a row of its own")
                .hasRows("1:[[\"a\",{\"b\":1}]]", "2:[\"x\"]", "3:o2,ab",
                        "0:{\"m\":\"$Q1\",\"s\":\"$W2\",\"bytes\":\"$3\"}");
        assertThat(reported).isEmpty();
    }

    @Test
    @Graded(task = "8.4", points = 5)
    void theSameObjectIsTheSameValue() throws Exception {
        assertThatWire(rows("() => { const o = {a: 1}; return {x: o, y: [o]}; }"))
                .as("one object here is one object in the browser (invariant 5)")
                .hasRows("0:{\"x\":{\"a\":1},\"y\":[\"$0:x\"]}");
        assertThatWire(rows("() => { const o = {n: 1}; o.self = o; o.all = [o]; return o; }"))
                .as("also if it holds itself")
                .hasRows("0:{\"n\":1,\"self\":\"$0\",\"all\":[\"$0\"]}");
    }

    @Test
    @Graded(task = "8.4", points = 3)
    void aGetterThatThrowsFailsTheRow() throws Exception {
        assertThatWire(rows("() => ({a: 1, get b() { throw new Error('no'); }})")).as("the row has its error")
                .hasRows("0:E{\"digest\":\"\"}");
        assertThat(reported).as("the author is told what the getter threw")
                .hasSize(1)
                .first()
                .satisfies(error -> assertThat(error).hasMessageContaining("no"));
    }
}
