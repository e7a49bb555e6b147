package fourteen.components;

import fourteen.components.services.Services;
import fourteen.flight.FlightError;
import fourteen.flight.FlightSink;
import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Java objects as server components call them.
class JavaServicesTest {

    @TempDir
    Path directory;

    /// What ends in any case, so that a failing test ends too.
    private static final long PATIENCE = 60;

    public enum Mood {
        GOOD, BAD
    }

    public record Note(long id, String text, Optional<String> author, List<String> tags, Instant at, LocalDate day,
            Mood mood) {}

    public record Draft(String text, List<Integer> stars, @Nullable Mood mood) {}

    public interface Repository<T, K> {

        List<T> all(K key);

        default String which() {
            return "repository";
        }
    }

    /// Not public: scripts reach what the public interface declares.
    static final class Notes implements Repository<Note, Long> {

        private static final Note NOTE = new Note(7, "hello", Optional.empty(), List.of("a", "b"), Instant.EPOCH,
                LocalDate.EPOCH, Mood.GOOD);

        @Override
        public List<Note> all(Long key) {
            return List.of(
                    new Note(key, "hello", Optional.of("Ada"), List.of(), Instant.EPOCH, LocalDate.EPOCH, Mood.BAD));
        }

        public String hidden() {
            return "hidden";
        }

        @Override
        public String toString() {
            return "Notes";
        }
    }

    public static class Store {

        public Note find() {
            return Notes.NOTE;
        }

        public @Nullable String find(long id) {
            return id == 0 ? null : "note " + id;
        }

        public Optional<String> find(long id, String language) {
            return language.isEmpty() ? Optional.empty() : Optional.of(id + " in " + language);
        }

        public String save(Draft draft, Optional<Integer> version) {
            return draft + " " + version;
        }

        public String join(String separator, Object... parts) {
            return String.join(separator, java.util.Arrays.stream(parts).map(String::valueOf).toList());
        }

        public Map<String, Integer> counts(int @Nullable... numbers) {
            return Map.of("sum", numbers == null ? 0 : java.util.stream.IntStream.of(numbers).sum());
        }

        public CompletionStage<List<String>> later() {
            return CompletableFuture.supplyAsync(() -> List.of("later"));
        }

        public CompletionStage<String> laterFailing() {
            return CompletableFuture.supplyAsync(() -> {
                throw new IllegalStateException("password of db is secret");
            });
        }

        public void nothing() {}

        public void fail() throws IOException {
            throw new IOException("password of db is secret");
        }

        public String thread() {
            return Thread.currentThread().isVirtual() + " " + Thread.currentThread().getName();
        }

        public static String notMine() {
            return "static";
        }
    }

    private TestApp app(Object store, boolean development) {
        Services services = Services.none().service("store", store);
        return new TestApp(directory, graphs -> graphs.onServer(services.modules(development)));
    }

    private String served(TestApp app, String expression) {
        app.file("page.ts", "import { store } from 'java:store';\nexport default (async () => " + expression + ")();");
        app.server().invalidate(app.path("page.ts"));
        return app.served("page.ts");
    }

    @Test
    void givesRecordsAsPlainData() {
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "JSON.stringify(await store.find())")).isEqualTo("""
                    {"id":7,"text":"hello","author":null,"tags":["a","b"],"at":"1970-01-01T00:00:00.000Z",\
                    "day":"1970-01-01","mood":"GOOD"}""");
            assertThat(served(app, "(await store.find()).at instanceof Date")).isEqualTo("true");
            assertThat(served(app, "[await store.nothing(), await store.find(0), (await store.later())[0]].join()"))
                    .isEqualTo(",,later");
        }
    }

    @Test
    void choosesAmongMethodsOfOneNameByTheNumberOfArguments() {
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "[await store.find(3), await store.find(3, 'en'), await store.find(3, '')].join()"))
                    .isEqualTo("note 3,3 in en,");
            assertThat(served(app, "store.find(1, 2, 3).catch(e => e.name + ': ' + e.message)"))
                    .isEqualTo("TypeError: store.find takes 0 or 1 or 2 arguments, and not 3");
        }
    }

    @Test
    void takesDataAsTheTypesThatTheMethodWants() {
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "store.save({ text: 'x', stars: [1, 2], mood: 'BAD' }, 4)"))
                    .isEqualTo("Draft[text=x, stars=[1, 2], mood=BAD] Optional[4]");
            assertThat(served(app, "store.save({ text: 'x', stars: [], mood: null }, undefined)"))
                    .isEqualTo("Draft[text=x, stars=[], mood=null] Optional.empty");
            assertThat(served(app,
                    "[await store.join('-'), await store.join('-', 1, 'b'), (await store.counts(1, 2)).sum].join()"))
                    .isEqualTo(",1-b,3");
            assertThat(served(app, "store.save({ text: 'x', stars: ['no'] }, 1).catch(e => e.name + ': ' + e.message)"))
                    .startsWith(
                            "TypeError: Argument 1 of store.save(Draft, Optional) does not fit: at $.stars[0] expected ");
            assertThat(served(app, "store.join(() => {}).catch(e => e.message)"))
                    .contains("Argument 1 of store.join(String, Object[]) does not fit: at $", "got a function");
        }
    }

    @Test
    void callsWhatPublicTypesDeclareAndNothingElse() {
        try (TestApp app = app(new Notes(), true)) {
            assertThat(served(app, "Object.keys(store).join()")).isEqualTo("all,which");
            assertThat(served(app, "(await store.all(12))[0].id + await store.which()")).isEqualTo("12repository");
        }
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "Object.keys(store).join()"))
                    .isEqualTo("counts,fail,find,join,later,laterFailing,nothing,save,thread");
            assertThat(served(app, "Object.isFrozen(store) + store.find.name")).isEqualTo("truefind");
        }
    }

    @Test
    void aProxyIsCalledThroughItsInterfaces() {
        interface Hidden {}
        Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{NoteRepository.class, Hidden.class},
                (_, method, arguments) -> List.of(new Note((Long) arguments[0], method.getName(), Optional.empty(),
                        List.of(), Instant.EPOCH, LocalDate.EPOCH, Mood.GOOD)));
        try (TestApp app = app(proxy, true)) {
            assertThat(served(app, "(await store.all(5))[0].id")).isEqualTo("5");
        }
    }

    public interface NoteRepository extends Repository<Note, Long> {}

    @Test
    void runsOnAVirtualThread() {
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "store.thread()")).isEqualTo("true fourteen-java-store.thread");
        }
    }

    @Test
    void anExceptionIsAnErrorWithItsMessageInDevelopment() {
        try (TestApp app = app(new Store(), true)) {
            assertThat(served(app, "store.fail().catch(e => [e instanceof Error, e.message].join())"))
                    .isEqualTo("true,password of db is secret");
            assertThat(served(app, "store.laterFailing().catch(e => e.message)")).isEqualTo("password of db is secret");
        }
    }

    @Test
    void inProductionScriptsLearnNothingOfItAndJavaAll() {
        try (TestApp app = app(new Store(), false)) {
            assertThat(served(app, "store.fail().catch(e => e.message + e.stack)"))
                    .contains("The Java service store.fail failed.")
                    .doesNotContain("secret");
            assertThat(served(app, "store.laterFailing().catch(e => e.message)"))
                    .isEqualTo("The Java service store.laterFailing failed.");
            assertThatThrownBy(() -> served(app, "store.fail()")).hasRootCauseInstanceOf(IOException.class)
                    .hasRootCauseMessage("password of db is secret");
        }
    }

    @Test
    void commonJsPackagesMayRequireItToo() {
        try (TestApp app = app(new Store(), true)) {
            app.file("node_modules/old/index.js",
                    "const { store } = require('java:store'); exports.find = store.find;");
            app.file("page.ts",
                    "import { find } from 'old'; import own from 'java:store'; export default find(1).then(a => a + (own.find === find));");
            assertThat(app.served("page.ts")).isEqualTo("note 1true");
        }
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        try (TestApp app = app(new Store(), true)) {
            app.file("page.ts", "import { stores } from 'java:stores'; export default stores;");
            assertThat(app.serverFailure("page.ts")).contains("There is no module 'java:stores' here",
                    "at        page.ts:1:24", "expected  one of java:store", "next      did you mean 'java:store'?");
            app.file("page.ts", "import { users } from 'java:users'; export default users;");
            assertThat(app.serverFailure("page.ts"))
                    .contains("next      register it where the application starts: options.service(\"users\", …)");
        }
    }

    public static class Twins {

        public void save(String text) {}

        public void save(long id) {}
    }

    public static class Variable {

        public void save() {}

        public void save(String... texts) {}
    }

    public static class Thenable {

        public void then(String text) {}
    }

    @Test
    void anObjectThatScriptsCouldNotCallIsRefused() {
        Services none = Services.none();
        assertThatThrownBy(() -> none.service("twins", new Twins())).hasMessage("""
                Two methods of a service can't be told apart by the number of their arguments.
                  at        java:twins
                  expected  one method of a name for each number of arguments
                  got       twins.save(long) and twins.save(String)
                  next      change the object, or register one that has what scripts shall call and calls the other
                  lesson    course/lessons/08-components.md#why  [COMPONENTS-19]""".replace(
                "twins.save(long) and twins.save(String)", twins(none)));
        assertThatThrownBy(() -> none.service("v", new Variable())).hasMessageContaining("can't be told apart");
        assertThatThrownBy(() -> none.service("t", new Thenable())).hasMessageContaining("a method that promises have");
        assertThatThrownBy(() -> none.service("o", new Object())).hasMessageContaining("has no methods");
        assertThatThrownBy(() -> none.service("user-notes", new Store())).hasMessageContaining("is no identifier");
        assertThatThrownBy(() -> none.service("a", new Store()).service("a", new Store()))
                .hasMessageContaining("two services of one name");
    }

    /// Reflection gives methods in no particular order.
    private static String twins(Services none) {
        try {
            none.service("twins", new Twins());
            throw new AssertionError("it was taken");
        } catch (ComponentsException e) {
            assertThat(e.got()).isIn("twins.save(long) and twins.save(String)",
                    "twins.save(String) and twins.save(long)");
            return String.valueOf(e.got());
        }
    }

    /// Blocks until it is interrupted or cancelled.
    public static class Slow {

        final CountDownLatch entered = new CountDownLatch(2);
        final CountDownLatch interrupted = new CountDownLatch(1);
        final CompletableFuture<String> future = new CompletableFuture<>();

        public void block() throws InterruptedException {
            entered.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }

        public CompletionStage<String> wait(String text) {
            entered.countDown();
            return future;
        }
    }

    @Test
    void aRenderThatIsGivenUpEndsItsCalls() throws Exception {
        Slow slow = new Slow();
        try (TestApp app = app(slow, true)) {
            app.file("page.tsx", """
                    import { store } from 'java:store';
                    async function Blocked() { await store.block(); return 'never'; }
                    async function Waiting() { await store.wait('x'); return 'never'; }
                    export default () => [<Blocked key="a" />, <Waiting key="b" />];
                    """);
            Rendering rendering = render(app, new ArrayList<>());
            assertThat(slow.entered.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.interrupted.getCount()).isEqualTo(1);
            app.runtime().call(() -> {
                rendering.abort(app.runtime().evaluate("new Error('gone')"));
                return null;
            });
            assertThat(slow.interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.future).isCancelled();
        }
    }

    @Test
    void aCallOfARenderThatWasGivenUpBeforeDoesNotBegin() throws Exception {
        Slow slow = new Slow();
        List<String> calls = new ArrayList<>();
        Object store = new Gated(slow, calls);
        try (TestApp app = app(store, true)) {
            app.file("page.tsx", """
                    import { store } from 'java:store';
                    export default async function Page() {
                      try { await store.block(); } catch {}
                      await store.second();
                    }
                    """);
            Rendering rendering = render(app, new ArrayList<>());
            slow.entered.countDown();
            assertThat(slow.entered.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            app.runtime().call(() -> {
                rendering.abort(app.runtime().evaluate("new Error('gone')"));
                return null;
            });
            assertThat(slow.interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(app.runtime().loop().awaitIdle(java.time.Duration.ofSeconds(PATIENCE))).isTrue();
            assertThat(calls).isEmpty();
        }
    }

    public static class Gated {

        private final Slow slow;
        private final List<String> calls;

        Gated(Slow slow, List<String> calls) {
            this.slow = slow;
            this.calls = calls;
        }

        public void block() throws InterruptedException {
            slow.block();
        }

        public void second() {
            calls.add("second");
        }
    }

    @Test
    void aRuntimeThatIsClosedEndsItsCalls() throws Exception {
        Slow slow = new Slow();
        TestApp app = app(slow, true);
        app.file("page.ts",
                "import { store } from 'java:store'; store.block().catch(() => {}); store.wait('x').catch(() => {}); export default 1;");
        app.load(app.server(), "page.ts");
        assertThat(slow.entered.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        app.close();
        assertThat(slow.interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.future).isCancelled();
    }

    private static Rendering render(TestApp app, List<RuntimeException> reported) {
        GraalRuntime runtime = app.runtime();
        JsValue react = app.server().load("react", app.path("x.js")).toCompletableFuture().join();
        JsValue dom = app.server().load("react-dom", app.path("x.js")).toCompletableFuture().join();
        JsValue page = app.load(app.server(), "page.tsx");
        return runtime.call(() -> {
            Rendering rendering = new Rendering(new ServerReact(runtime, react, dom), (_, _) -> null, (error, _) -> {
                reported.add(error);
                return new FlightError();
            }, "", new FlightSink() {

                @Override
                public boolean write(byte[] bytes) {
                    return true;
                }

                @Override
                public void close() {}
            });
            rendering.start(runtime.evaluate("(react, page) => react.createElement(page)")
                    .call(react.get("default"), page.get("default")));
            return rendering;
        });
    }

    @Test
    void whatFailsInARenderIsReportedWithJavasOwnException() throws Exception {
        try (TestApp app = app(new Store(), false)) {
            app.file("page.tsx", """
                    import { store } from 'java:store';
                    export default async function Page() { await store.fail(); }
                    """);
            List<RuntimeException> reported = new ArrayList<>();
            render(app, reported);
            assertThat(app.runtime().loop().awaitIdle(java.time.Duration.ofSeconds(PATIENCE))).isTrue();
            assertThat(reported).singleElement()
                    .isInstanceOf(JsException.class)
                    .satisfies(error -> assertThat(error).hasMessageContaining("The Java service store.fail failed.")
                            .hasRootCauseMessage("password of db is secret"));
        }
    }
}
