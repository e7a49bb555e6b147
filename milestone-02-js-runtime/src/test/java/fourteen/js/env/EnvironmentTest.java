package fourteen.js.env;

import fourteen.js.JsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvironmentTest {

    @TempDir
    private Path app = Path.of("");

    private void file(String name, String text) throws IOException {
        Files.writeString(app.resolve(name), text);
    }

    private Environment load(Mode mode, Map<String, String> system) {
        return Environment.load(app, mode, system);
    }

    private Map<String, String> parsed(String text) throws IOException {
        file(".env", text);
        return load(Mode.PRODUCTION, Map.of()).server();
    }

    @Test
    void filesCountInTheOrderOfNextJs() throws IOException {
        file(".env", "A=env\nB=env\nC=env\nD=env");
        file(".env.development", "A=dev\nB=dev\nC=dev");
        file(".env.production", "A=prod\nB=prod\nC=prod");
        file(".env.local", "A=local\nB=local");
        file(".env.development.local", "A=devlocal");
        file(".env.test", "A=test");
        assertThat(load(Mode.DEVELOPMENT, Map.of()).server()).isEqualTo(
                Map.of("A", "devlocal", "B", "local", "C", "dev", "D", "env", "NODE_ENV", "development"));
        assertThat(load(Mode.PRODUCTION, Map.of()).server()).isEqualTo(
                Map.of("A", "local", "B", "local", "C", "prod", "D", "env", "NODE_ENV", "production"));
        assertThat(load(Mode.TEST, Map.of()).server()).isEqualTo(
                Map.of("A", "test", "B", "env", "C", "env", "D", "env", "NODE_ENV", "test"));
        assertThat(load(Mode.DEVELOPMENT, Map.of()).files()).containsExactly(app.resolve(".env.development.local"),
                app.resolve(".env.local"), app.resolve(".env.development"), app.resolve(".env"));
    }

    @Test
    void theSystemWinsWhereTheAppMayLookAndIsUnseenElsewhere() throws IOException {
        file(".env", "DATABASE_URL=file\nOWN=own");
        Map<String, String> system = Map.of("DATABASE_URL", "system", "AWS_SECRET_ACCESS_KEY", "top", "PATH", "/bin",
                "NEXT_PUBLIC_SITE", "s", "SMTP_HOST", "mail", "SMTP_USER", "u", "FOURTEEN_ENV", "SMTP_*, NOBODY",
                "NODE_ENV", "x");
        assertThat(load(Mode.PRODUCTION, system).server()).isEqualTo(Map.of("DATABASE_URL", "system", "OWN", "own",
                "NEXT_PUBLIC_SITE", "s", "SMTP_HOST", "mail", "SMTP_USER", "u", "NODE_ENV", "production"));
    }

    @Test
    void clientCodeSeesNothingButWhatIsPublic() throws IOException {
        file(".env", """
                SECRET=s3cret-value
                NEXT_PUBLIC_URL=https://example.com
                next_public_lower=hidden-1
                XNEXT_PUBLIC_X=hidden-2
                NEXT_PRIVATE_=hidden-3
                NEXT_PUBLIC=hidden-4
                NEXT_PUBLIC_LEAK=$AWS_SECRET${PATH}
                """);
        Environment environment = load(Mode.PRODUCTION, Map.of("AWS_SECRET", "aws-value", "PATH", "/bin"));
        assertThat(environment.client())
                .isEqualTo(Map.of("NEXT_PUBLIC_URL", "https://example.com", "NEXT_PUBLIC_LEAK", ""));
        assertThat(environment.server()).containsEntry("SECRET", "s3cret-value").doesNotContainKey("AWS_SECRET");
        assertThat(environment.toString()).doesNotContain("s3cret").contains("SECRET");
        assertThatThrownBy(() -> environment.client().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> environment.server().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesAreReadAsDotenvReadsThem() throws IOException {
        assertThat(parsed("""
                # a comment
                PLAIN=value
                SPACED = around the middle  \s
                EMPTY=
                export EXPORTED=yes
                YAML: like
                COMMENT=before # after
                HASH='in # quotes' # after
                DOUBLE="a\\nb\\tc"
                SINGLE='a\\nb'
                BACKTICK=`it's "both"`
                MULTI="one
                two
                three"
                JSON={"a": 1}
                ESCAPED="say \\"hi\\""
                EQUALS=a=b==
                HALF="open
                AFTER='x' y
                with-dash.dot=1
                not a line
                =nothing
                LAST=1
                LAST=2""")).isEqualTo(Map.ofEntries(Map.entry("PLAIN", "value"),
                Map.entry("SPACED", "around the middle"),
                Map.entry("EMPTY", ""), Map.entry("EXPORTED", "yes"), Map.entry("YAML", "like"),
                Map.entry("COMMENT", "before"), Map.entry("HASH", "in # quotes"), Map.entry("DOUBLE", "a\nb\\tc"),
                Map.entry("SINGLE", "a\\nb"), Map.entry("BACKTICK", "it's \"both\""),
                Map.entry("MULTI", "one\ntwo\nthree"), Map.entry("JSON", "{\"a\": 1}"),
                Map.entry("ESCAPED", "say \\\"hi\\\""), Map.entry("EQUALS", "a=b=="), Map.entry("HALF", "\"open"),
                Map.entry("AFTER", "'x' y"), Map.entry("with-dash.dot", "1"), Map.entry("LAST", "2"),
                Map.entry("NODE_ENV", "production")));
        assertThat(parsed("A=1\r\nB=2\rC=3")).containsEntry("A", "1").containsEntry("B", "2").containsEntry("C", "3");
        assertThat(parsed("A=\nB=2")).containsEntry("A", "").containsEntry("B", "2");
        assertThat(parsed("")).isEqualTo(Map.of("NODE_ENV", "production"));
    }

    @Test
    void valuesStandForEachOther() throws IOException {
        assertThat(parsed("""
                HOST=example.com
                URL=https://${HOST}:$PORT/$NONE
                PORT=80
                PRICE=\\$5 and $ alone, ${, $$
                DEFAULT=${NONE:-${HOST}}
                MODE=$NODE_ENV
                A=$B
                B=$A
                SELF=x$SELF
                """)).containsEntry("URL", "https://example.com:80/")
                .containsEntry("PRICE", "$5 and $ alone, ${, $$")
                .containsEntry("DEFAULT", "example.com")
                .containsEntry("MODE", "production")
                .containsEntry("A", "")
                .containsEntry("B", "")
                .containsEntry("SELF", "x");
    }

    @Test
    void valuesThatGrowWithoutEndAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("A0=xxxxxxxxxx\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("A%d=$A%d$A%d$A%d$A%d\n".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        file(".env", bomb.toString());
        assertThatThrownBy(() -> load(Mode.PRODUCTION, Map.of())).isInstanceOf(JsException.class).hasMessage("""
                the value of A9 grows too long
                  expected  at most 1048576 characters
                  next      look which values of the .env files name each other with $
                  lesson    course/lessons/02-js-runtime.md#how-react-and-nextjs-do-it  [JS-19]""");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Files.write(app.resolve(".env"), new byte[]{'A', '=', (byte) 0xff});
        assertThatThrownBy(() -> load(Mode.PRODUCTION, Map.of())).isInstanceOf(JsException.class)
                .hasMessageContaining("an .env file can't be read\n  at        " + app.resolve(".env"));
    }

    @Test
    void longQuotedValuesAreNoProblem() throws IOException {
        String key = "x".repeat(300_000);
        assertThat(parsed("KEY=\"" + key + "\"")).containsEntry("KEY", key);
    }
}
