package fourteen.testkit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class NodeJsTest {

    @Test
    void givesWhatTheScriptPrinted() {
        assertThat(NodeJs.script("process.stdout.write('grün ☂ ' + process.argv[2])").argument("a b").run())
                .isEqualTo("grün ☂ a b");
    }

    @Test
    void aModuleMayImportAndAwait() {
        assertThat(NodeJs.module("import {sep} from 'node:path'; console.log(await Promise.resolve(typeof sep))").run())
                .isEqualTo("string\n");
    }

    @Test
    void findsTheRepositorysPackages() {
        String script = """
                import {createElement} from 'react';
                import {renderToString} from 'react-dom/server';
                process.stdout.write(renderToString(createElement('p', {title: '<'}, 'a & b')));
                """;
        assertThat(NodeJs.module(script).env("NODE_ENV", "production").run())
                .isEqualTo("<p title=\"&lt;\">a &amp; b</p>");
    }

    @Test
    void takesFlags() {
        assertThat(
                NodeJs.script("process.stdout.write(process.execArgv.join())").flag("--conditions=react-server").run())
                .contains("--conditions=react-server");
    }

    @Test
    void bytesStayBytes() {
        assertThat(NodeJs.script("process.stdout.write(Buffer.from([0, 255, 13, 10]))").runForBytes())
                .containsExactly(0, 255, 13, 10);
    }

    @Test
    void moreThanAPipeHoldsIsNoDeadlock() {
        assertThat(NodeJs.script("console.error('e'.repeat(500000)); process.stdout.write('o'.repeat(500000))").run())
                .hasSize(500_000);
    }

    @Test
    void aScriptThatFailsSaysWhy() {
        assertThatThrownBy(() -> NodeJs.script("console.error('no luck'); process.exit(3)").run())
                .isInstanceOf(TestKitFailure.class)
                .hasMessage("The Node script ended with code 3:\nno luck");
    }

    @Test
    void aFlagThatNodeRefusesSaysWhy() {
        assertThatThrownBy(() -> NodeJs.script("1").flag("--no-such-flag").run())
                .hasMessageContaining("The Node script ended with code 9:")
                .hasMessageContaining("bad option: --no-such-flag");
    }
}
