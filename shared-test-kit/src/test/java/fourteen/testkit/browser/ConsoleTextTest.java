package fourteen.testkit.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

final class ConsoleTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                                                  | ``
            [{"type":"string","value":"a"}]                                                                     | a
            [{"type":"string","value":"%s is %d%%"},{"type":"string","value":"x"},{"type":"number","value":5}]   | x is 5%
            [{"type":"string","value":"%cred"},{"type":"string","value":"color: red"}]                          | red
            [{"type":"string","value":"%s %s"},{"type":"string","value":"one"}]                                 | one %s
            [{"type":"string","value":"%o"},{"type":"string","value":"a$1"},{"type":"string","value":"%s"}]     | a$1 %s
            [{"type":"number","value":1.5},{"type":"string","value":"%s"}]                                      | 1.5 %s
            [{"type":"boolean","value":true},{"type":"object","subtype":"null","value":null}]                   | true null
            [{"type":"undefined"},{"type":"number","unserializableValue":"NaN","description":"NaN"}]            | undefined NaN
            [{"type":"object","className":"Error","description":"Error: no\\n    at x"}]                        | `Error: no
                at x`
            [{"type":"object","className":"Array","description":"Array(2)"}]                                    | Array(2)
            [{"type":"object","className":"Object","preview":{"overflow":true,"properties":[{"name":"a","value":"1"}]}}] | {a: 1, …}
            """)
    void isWhatTheConsoleShows(String arguments, String text) {
        assertThat(ConsoleText.of(JsonMapper.shared().readTree(arguments))).isEqualTo(text);
    }
}
