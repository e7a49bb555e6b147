package fourteen.components;

import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;
import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of an element: `h` is React's `createElement`.
class ElementsTest {

    private static ServerWorld world;

    @BeforeAll
    static void open() {
        world = ServerWorld.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String rows(String source) throws Exception {
        List<RuntimeException> reported = new ArrayList<>();
        String rows = world.payload(new GoldenModel("", source, "", null, "", null), reported);
        assertThat(reported).as("what components threw").isEmpty();
        return rows;
    }

    @Test
    @Graded(task = "8.3", points = 4)
    void aHostElementIsSentAndAComponentIsRun() throws Exception {
        assertThatWire(rows("() => { const A = ({n}) => h('b', null, n); return h('p', {id: 'x'}, h(A, {n: 1})); }"))
                .as("what a component returns stands in its place (invariant 3)")
                .hasRows("0:[\"$\",\"p\",null,{\"id\":\"x\",\"children\":[\"$\",\"b\",null,{\"children\":1}]}]");
        assertThatWire(
                rows("() => { const A = () => h(B); const B = () => h(C); const C = () => 'end'; return h(A); }"))
                .as("it may be a component again")
                .hasRows("0:\"end\"");
    }

    @Test
    @Graded(task = "8.3", points = 4)
    void aComponentMayBeWrapped() throws Exception {
        assertThatWire(rows("""
                () => {
                  const A = ({n}) => h('i', null, n);
                  return [h(React.memo(A), {key: 1, n: 1}), h(React.forwardRef(A), {key: 2, n: 2}),
                    h(React.memo(React.memo(A)), {key: 3, n: 3})];
                }""")).as("memo and forwardRef are looked through")
                .hasRows("0:[[\"$\",\"i\",\"1\",{\"children\":1}],[\"$\",\"i\",\"2\",{\"children\":2}],"
                        + "[\"$\",\"i\",\"3\",{\"children\":3}]]");
        assertThatWire(rows("() => { const A = () => h('i'); return h(React.lazy(async () => ({default: A}))); }"))
                .as("a lazy type is waited for")
                .hasRows("0:[\"$\",\"i\",null,{}]");
    }

    @Test
    @Graded(task = "8.3", points = 4)
    void aClientComponentIsSentByItsReference() throws Exception {
        assertThatWire(rows("() => h('p', null, h(clientRef('app/s.js', 'S'), {key: 'k', a: 1}))"))
                .as("it does not run here: its module goes ahead (invariant 2)")
                .hasRows("1:I[\"s\",[],\"S\"]", "0:[\"$\",\"p\",null,{\"children\":[\"$\",\"$L1\",\"k\",{\"a\":1}]}]");
    }

    @Test
    @Graded(task = "8.3", points = 5)
    void keysOfComponentsAreJoinedWithThoseThatTheyReturn() throws Exception {
        assertThatWire(
                rows("() => { const A = () => h('i', {key: 'in'}); return h('p', null, [h(A, {key: 'a'}), h(A)]); }"))
                .as("two components may return the same key: theirs tell them apart (invariant 4)")
                .hasRows("0:[\"$\",\"p\",null,{\"children\":[[\"$\",\"i\",\"a,in\",{}],[[\"$\",\"i\",\"in\",{}]]]}]");
        assertThatWire(rows("() => { const A = () => h(B); const B = () => h('i'); return h(A, {key: 'a'}); }"))
                .as("a key goes through components without one")
                .hasRows("0:[\"$\",\"i\",\"a\",{}]");
    }

    @Test
    @Graded(task = "8.3", points = 4)
    void aFragmentIsItsChildrenUnlessItHasAKey() throws Exception {
        assertThatWire(rows("() => h('p', null, h(Fragment, null, h('i'), 'x'))")).as("without a key")
                .hasRows("0:[\"$\",\"p\",null,{\"children\":[[\"$\",\"i\",null,{}],\"x\"]}]");
        assertThatWire(rows("() => h('p', null, h(Fragment, {key: 'k'}, h('i')))")).as("its key must not be lost")
                .hasRows("1:\"$Sreact.fragment\"",
                        "0:[\"$\",\"p\",null,{\"children\":[\"$\",\"$1\",\"k\",{\"children\":[\"$\",\"i\",null,{}]}]}]");
        assertThatWire(rows("() => h('p', null, h(Fragment))")).as("no children")
                .hasRows("0:[\"$\",\"p\",null,{\"children\":\"$undefined\"}]");
    }

    @Test
    @Graded(task = "8.3", points = 2)
    void nothingWaitsForAnAsyncComponent() throws Exception {
        assertThatWire(rows("""
                () => {
                  const A = async ({n}) => { await sleep(n); return h('i', null, n); };
                  return h('p', null, h(A, {n: 2}), h(A, {n: 1}));
                }""")).as("each has a row of its own, in the order in which they are done")
                .hasRows("0:[\"$\",\"p\",null,{\"children\":[\"$L1\",\"$L2\"]}]",
                        "2:[\"$\",\"i\",null,{\"children\":1}]", "1:[\"$\",\"i\",null,{\"children\":2}]");
    }

    @Test
    @Graded(task = "8.3", points = 2)
    void aComponentThatIsRunAgainGetsWhatItUsedBefore() throws Exception {
        assertThatWire(rows("""
                () => {
                  let runs = 0;
                  const A = () => {
                    if (++runs > 3) throw new Error('run again and again');
                    return h('i', null, React.use(sleep(1, 'v')), runs);
                  };
                  return h(A);
                }""")).as("use() gives the second run what it gave the first one, whatever promise it is asked for now")
                .hasRows("0:[\"$\",\"i\",null,{\"children\":[\"v\",2]}]");
    }
}
