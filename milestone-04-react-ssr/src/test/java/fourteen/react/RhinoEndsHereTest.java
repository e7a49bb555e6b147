package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.js.RhinoRuntime;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleLoader;
import fourteen.modules.ModulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// Why this milestone changes the engine: it is not React that Rhino can't read, it is what people write for React.
class RhinoEndsHereTest {

    @TempDir(factory = BesideThePackages.class)
    Path app;

    @Test
    void rhinoReadsReactItself() {
        try (JsRuntime rhino = RhinoRuntime.create()) {
            assertThat(load(rhino, "react-dom/server.edge").get("renderToString").isFunction()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource
    void rhinoEndsAtWhatPeopleWriteAndGraalGoesOn(String component, String got) throws IOException {
        Path file = Files.writeString(app.resolve("hello.tsx"), component);
        try (JsRuntime graal = GraalRuntime.create()) {
            assertThat(load(graal, file.toString()).get("default").isFunction()).isTrue();
        }
        try (JsRuntime rhino = RhinoRuntime.create()) {
            Throwable failure = catchThrowable(() -> load(rhino, file.toString()));
            assertThat(failure.getCause()).isInstanceOfSatisfying(ModulesException.class, error -> {
                assertThat(error.id()).isEqualTo("MODULES-02");
                assertThat(error.place()).startsWith(file + ":");
                // All lines but the first are indented to stand below it in a message.
                String frame = String.valueOf(error.got()).replace("\n" + " ".repeat(12), "\n");
                assertThat(error.summary() + "\n" + frame).isEqualTo(got);
            });
        }
    }

    static Stream<Arguments> rhinoEndsAtWhatPeopleWriteAndGraalGoesOn() {
        return Stream.of(Arguments.of("""
                import {Component} from 'react';
                export default class Hello extends Component {
                  render() { return <b>Hi</b> }
                }
                """, """
                SyntaxError: identifier is a reserved word: class
                  1 | import {Component} from 'react';
                > 2 | export default class Hello extends Component {
                    |                ^
                  3 |   render() { return <b>Hi</b> }
                  4 | }"""), Arguments.of("""
                export default async function Hello() {
                  return <b>{await null}</b>;
                }
                """, """
                SyntaxError: missing ; before statement
                > 1 | export default async function Hello() {
                    |                ^
                  2 |   return <b>{await null}</b>;
                  3 | }"""), Arguments.of("""
                export default function Hello() {
                  for (const x of [1]) return <b>{x}</b>;
                }
                """, """
                SyntaxError: syntax error
                  1 | export default function Hello() {
                > 2 |   for (const x of [1]) return <b>{x}</b>;
                    |        ^
                  3 | }
                  4 |"""));
    }

    private JsValue load(JsRuntime runtime, String specifier) {
        runtime.evaluate("globalThis.process = { env: { NODE_ENV: 'production' } }");
        ModuleLoader loader = ModuleLoader.create(runtime, LoaderOptions.of(app, false));
        return loader.load(specifier, app.resolve("main.js")).toCompletableFuture().join();
    }
}
