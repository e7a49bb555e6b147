package fourteen.actions;

import fourteen.routing.HeaderList;
import fourteen.testkit.Graded;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Who may call functions of the server.
class OriginRulesTest {

    private final OriginRules rules = new OriginRules(
            ActionOptions.DEFAULT.withOrigins(Set.of("partner.example", "*.team.example")));

    @Test
    @Graded(task = "10.5", points = 3)
    void theAppsOwnPagesMay() {
        allows("Host", "app.example:8443", "Origin", "https://app.example:8443");
        allows("Host", "App.Example", "Origin", "http://app.example");
    }

    @ParameterizedTest
    @Graded(task = "10.5", points = 3)
    @ValueSource(strings = {"https://evil.example", "https://evilapp.example",
            "https://app.example.evil.example", "https://app.example:8080",
            "null", "", "app.example", "https://evil.example/app.example", "https://team.example",
            "https://evilteam.example"})
    void othersMayNot(String origin) {
        refuses("Host", "app.example", "Origin", origin);
    }

    @Test
    @Graded(task = "10.5", points = 3)
    void allowedOriginsMay() {
        allows("Host", "app.example", "Origin", "https://partner.example");
        allows("Host", "app.example", "Origin", "https://a.b.team.example");
    }

    @Test
    @Graded(task = "10.5", points = 3)
    void withoutAnOriginTheBrowserSaysWhoseThePageWas() {
        refuses("Host", "app.example", "Sec-Fetch-Site", "cross-site");
        refuses("Host", "app.example", "Sec-Fetch-Site", "same-site");
        allows("Host", "app.example", "Sec-Fetch-Site", "same-origin");
        allows("Host", "app.example", "Sec-Fetch-Site", "none");
        allows("Host", "app.example");
    }

    @Test
    @Graded(task = "10.5", points = 3)
    void aProxysWordCountsIfItIsSaidSo() {
        String[] proxied = {"Host", "10.0.0.1:3000", "X-Forwarded-Host", "app.example", "Origin",
                "https://app.example"};
        refuses(proxied);
        assertThatCode(() -> new OriginRules(ActionOptions.DEFAULT.withForwardedHost(true))
                .check(HeaderList.of(proxied))).doesNotThrowAnyException();
    }

    private void allows(String... headers) {
        assertThatCode(() -> rules.check(HeaderList.of(headers))).doesNotThrowAnyException();
    }

    private void refuses(String... headers) {
        assertThatExceptionOfType(ActionsException.class).isThrownBy(() -> rules.check(HeaderList.of(headers)));
    }
}
