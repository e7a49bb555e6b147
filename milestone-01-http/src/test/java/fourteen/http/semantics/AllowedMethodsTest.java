package fourteen.http.semantics;

import fourteen.http.semantics.AllowedMethods.Answer;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedMethodsTest {

    @Test
    @Graded(task = "1.6", points = 3)
    void whatHasAHandlerRuns() {
        AllowedMethods methods = AllowedMethods.of("GET", "POST");

        assertThat(methods.to("GET")).isEqualTo(new Answer.Run("GET"));
        assertThat(methods.to("POST")).isEqualTo(new Answer.Run("POST"));
        assertThat(methods.to("HEAD")).as("invariant 6").isEqualTo(new Answer.Run("GET"));
        assertThat(AllowedMethods.of("GET", "HEAD").to("HEAD")).isEqualTo(new Answer.Run("HEAD"));
        assertThat(AllowedMethods.of("OPTIONS").to("OPTIONS")).isEqualTo(new Answer.Run("OPTIONS"));
        assertThat(AllowedMethods.of("PURGE").to("PURGE")).as("a method of one's own")
                .isEqualTo(new Answer.Run("PURGE"));
    }

    @Test
    @Graded(task = "1.6", points = 4)
    void theOthersAreToldWhatThereIs() {
        AllowedMethods methods = AllowedMethods.of(List.of("POST", "GET"));

        assertThat(methods.to("DELETE")).isEqualTo(new Answer.Respond(405, "GET, HEAD, OPTIONS, POST"));
        assertThat(methods.to("TRACE")).isEqualTo(new Answer.Respond(405, "GET, HEAD, OPTIONS, POST"));
        assertThat(methods.to("OPTIONS")).isEqualTo(new Answer.Respond(204, "GET, HEAD, OPTIONS, POST"));
        assertThat(AllowedMethods.of("POST").to("HEAD")).as("no HEAD without GET")
                .isEqualTo(new Answer.Respond(405, "OPTIONS, POST"));
        assertThat(AllowedMethods.of("POST").to("GET")).isEqualTo(new Answer.Respond(405, "OPTIONS, POST"));
    }

    @Test
    @Graded(task = "1.6", points = 3)
    void aMethodThatNobodyKnowsIsNotImplemented() {
        AllowedMethods methods = AllowedMethods.of("GET");

        assertThat(methods.to("BREW")).isEqualTo(new Answer.Respond(501, "GET, HEAD, OPTIONS"));
        assertThat(methods.to("get")).as("methods are case-sensitive")
                .isEqualTo(new Answer.Respond(501, "GET, HEAD, OPTIONS"));
        assertThat(methods.to("")).isEqualTo(new Answer.Respond(501, "GET, HEAD, OPTIONS"));
    }
}
