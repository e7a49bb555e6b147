package fourteen.components;

import fourteen.js.JsException;
import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What can't be sent is told with the component and the way to the prop.
class ComponentsExceptionTest {

    private static ServerWorld world;

    @BeforeAll
    static void open() {
        world = ServerWorld.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String reported(String source) throws Exception {
        return reported(world, source);
    }

    private static String reported(ServerWorld world, String source) throws Exception {
        List<RuntimeException> reported = new ArrayList<>();
        world.payload(new GoldenModel("", source, "", null, "", null), reported);
        assertThat(reported).hasSize(1);
        return String.valueOf(reported.getFirst().getMessage());
    }

    @Test
    @Graded(task = "8.4", points = 2)
    void namesTheHandler() throws Exception {
        assertThat(reported("() => h(clientRef('app/s.js', 'Chart'), {onClick: function zoom() {}})")).isEqualTo("""
                An event handler can't be passed from the server to the browser.
                  at        <Chart> onClick
                  expected  data, elements, promises, or functions marked 'use server'
                  got       function zoom
                  next      move the element into a module with 'use client', and the handler with it
                  lesson    course/lessons/08-components.md#task-84-copy-data-for-the-browser  [COMPONENTS-02]""");
    }

    @Test
    @Graded(task = "8.4", points = 2)
    void namesTheWayToAFunction() throws Exception {
        assertThat(reported("() => h(clientRef('app/s.js', 'Chart'), {axes: [{}, {format: () => 1}]})")).isEqualTo("""
                A function can't be passed from the server to the browser.
                  at        <Chart> axes[1].format
                  expected  data, elements, promises, or functions marked 'use server'
                  got       function format
                  next      mark it 'use server' if the browser may call it; or call it here and pass what it returns
                  lesson    course/lessons/08-components.md#task-84-copy-data-for-the-browser  [COMPONENTS-02]""");
    }

    @Test
    @Graded(task = "8.4", points = 2)
    void namesTheClassOfAnInstance() throws Exception {
        assertThat(reported("() => { class Money {} return h('p', {price: new Money()}); }")).isEqualTo("""
                Only plain objects can be passed to the browser.
                  at        <p> price
                  expected  a plain object, or one of the built-in kinds: Date, Map, Set, typed arrays, …
                  got       an instance of Money
                  next      pass the plain data that the browser needs: {...object}, or an object with a toJSON() method
                  lesson    course/lessons/08-components.md#task-84-copy-data-for-the-browser  [COMPONENTS-03]""");
    }

    @Test
    void namesALocalSymbolAndAnObjectWithoutPrototype() throws Exception {
        assertThat(reported("() => ({a: {b: Symbol('own')}})")).contains("at        .a.b", "got       Symbol(own)");
        assertThat(reported("() => h('p', {o: Object.create(null)})")).contains("at        <p> o",
                "got       an object without a prototype");
    }

    @Test
    void namesTheElementWithARef() throws Exception {
        assertThat(reported("() => h('div', {ref: {current: null}})")).startsWith("""
                A ref can't be used in a server component.
                  at        <div>
                """);
    }

    @Test
    void inDevelopmentItSaysWhatStandsWhereAComponentShould() throws Exception {
        try (ServerWorld strict = ServerWorld.strict()) {
            assertThat(reported(strict, "() => h(undefined)")).isEqualTo("""
                    An element has no component.
                      expected  a component, or the name of a tag
                      got       undefined
                      next      look at its import: the module may not export the name, or `import X` and `import { X }` are mixed up
                      lesson    course/lessons/08-components.md#task-83-walk-an-element  [COMPONENTS-34]""");
            assertThat(reported(strict, "() => h('p', null, h({Tab: 1, default: 2}))"))
                    .contains("got       an object with the properties Tab, default");
            assertThat(reported(strict, "() => [h(null), 'a']")).contains("got       null");
            assertThat(reported(strict, "() => h(React.memo(3))")).contains("got       3");
        }
    }

    @Test
    void saysWhichComponentsAreAroundIt() {
        assertThat(ComponentsException.noType("undefined").within(List.of("Page", "Layout")))
                .hasMessageContaining("got       undefined\n            in <Page> in <Layout>\n");
        assertThat(ComponentsException.ref("<p>").within(List.of("Page"))).hasMessageContaining("got       in <Page>");
    }

    /// A package may require React and learn only when it runs that a hook is not there.
    @Test
    void saysWhatToDoAboutAHookThatIsNotThere() throws Exception {
        String advice = "import what calls it in a file of your own that has 'use client' at its top, and that one here";
        for (String call : List.of("useState", "React.useReducer")) {
            List<RuntimeException> reported = new ArrayList<>();
            world.payload(new GoldenModel("", "() => { const { useState } = React; const A = () => " + call
                    + "(); return h(A); }", "", null, "", null), reported);
            assertThat(ComponentsException.threw((JsException) reported.getFirst(), List.of()).next()).as(call)
                    .contains(" is for client components: ")
                    .endsWith(advice);
        }
    }

    @Test
    void namesTheModuleThatTheClientBuildLacks() throws Exception {
        assertThat(reported("() => h(clientRef('app/none.js', 'X'))"))
                .startsWith("The client build has no module app/none.js#X.");
    }
}
