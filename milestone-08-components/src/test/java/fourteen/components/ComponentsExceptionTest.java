package fourteen.components;

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
    void namesTheModuleThatTheClientBuildLacks() throws Exception {
        assertThat(reported("() => h(clientRef('app/none.js', 'X'))"))
                .startsWith("The client build has no module app/none.js#X.");
    }
}
