package fourteen.js;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AsyncStateTest {

    private final GraalRuntime runtime = GraalRuntime.create();
    private final AsyncState<String> request = AsyncState.of(runtime, "request");

    @AfterEach
    void close() {
        runtime.close();
    }

    @Test
    void followsEachRequestThroughAllThatItWaitsFor() throws Exception {
        runtime.global().set("current", (HostFunction) none -> String.valueOf(request.get()));
        CompletableFuture<String> gate = new CompletableFuture<>();
        runtime.global().set("service", runtime.asyncFunction("service", none -> gate.get()));
        JsValue render = runtime.evaluate("""
                async () => {
                  const seen = [current()];
                  await null; seen.push(current());
                  await new Promise((resolve) => setTimeout(resolve, 1)); seen.push(current());
                  await service(); seen.push(current());
                  await new Promise((resolve) => queueMicrotask(() => { seen.push(current()); resolve(); }));
                  return seen.join();
                }""");
        List<CompletionStage<JsValue>> pages = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            pages.add(request.run(name, () -> render.call().settled()));
        }
        pages.add(render.call().settled());
        gate.complete("");
        List<String> seen = new ArrayList<>();
        for (CompletionStage<JsValue> page : pages) {
            seen.add(page.toCompletableFuture().get(60, TimeUnit.SECONDS).as(String.class));
        }
        assertThat(seen).containsExactly("a,a,a,a,a", "b,b,b,b,b", "null,null,null,null,null");
        assertThat(request.get()).isNull();
    }

    @Test
    void theInnermostValueCounts() {
        AsyncState<Integer> other = AsyncState.of(runtime, "other");
        assertThat(request.run("out", () -> request.run("in", () -> request.get() + other.get()) + request.get()))
                .isEqualTo("innullout");
    }

    @Test
    void whatTheTaskThrowsComesOutAsItIs() {
        assertThatThrownBy(() -> request.run("x", () -> {
            throw new IllegalStateException("mine");
        })).isInstanceOf(IllegalStateException.class).hasMessage("mine");
        assertThatThrownBy(() -> request.run("x", () -> {
            throw new IOException("checked");
        })).isInstanceOf(JsException.class).hasRootCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> request.run("x", () -> runtime.evaluate("throw new TypeError('js')")))
                .isInstanceOf(JsException.class)
                .hasMessageContaining("TypeError: js");
        assertThat(request.get()).isNull();
    }

    @Test
    void scriptsSeeNothingOfTheValue() {
        runtime.evaluate("globalThis.all = []");
        request.run("secret", () -> runtime.evaluate("""
                for (const name of Object.getOwnPropertyNames(globalThis)) all.push(name);
                try { all.push(new AsyncContext.Variable().get()) } catch (error) { all.push(error) }"""));
        assertThat(runtime.evaluate("all.map(String).join()").as(String.class)).doesNotContain("secret");
    }
}
