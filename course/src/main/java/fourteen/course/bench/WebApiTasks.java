package fourteen.course.bench;

import fourteen.js.GraalRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import fourteen.js.web.WebApis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Calls web APIs as `course/bench/web-api.js` says.
final class WebApiTasks implements ScriptTasks {

    private static final int AT_ONCE = 1_000;

    private final GraalRuntime js;
    private final JsValue tasks;

    private WebApiTasks(GraalRuntime js, JsValue tasks) {
        this.js = js;
        this.tasks = tasks;
    }

    static WebApiTasks open(Path directory) throws IOException {
        String code = Files.readString(directory.resolve("web-api.js"));
        GraalRuntime js = GraalRuntime.builder().with(new WebApis()).build();
        js.evaluate(JsSource.of("web-api.js", code));
        return new WebApiTasks(js, js.global().get("webApi"));
    }

    @Override
    public String check(String task) {
        return call(task, 3);
    }

    @Override
    public int run(String task) {
        call(task, AT_ONCE);
        return AT_ONCE;
    }

    /// Not on the loop, which has to turn meanwhile.
    @SuppressWarnings("FutureReturnValueIgnored") // The inner future is what thenCompose waits for.
    private String call(String task, int times) {
        return js.submit(() -> tasks.invoke(task, times).settled().toCompletableFuture())
                .thenCompose(answer -> answer)
                .thenApply(answer -> answer.as(String.class))
                .join();
    }

    @Override
    public void close() {
        js.close();
    }
}
