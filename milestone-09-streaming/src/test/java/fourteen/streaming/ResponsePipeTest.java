package fourteen.streaming;

import fourteen.routing.HeaderList;
import fourteen.testkit.Deadline;
import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResponsePipeTest {

    private static final HeaderList HEAD = HeaderList.of("Content-Type", "text/html");
    private static final String BEAT = "<!---->";

    private final ResponsePipe pipe = new ResponsePipe(8);
    private final RecordedResponse response = new RecordedResponse();

    @Test
    @Graded(task = "9.1", points = 3)
    void theHeadComesFirstThenTheBytesInTheirOrder() throws Exception {
        write("<p>", "one", "</p>");
        pipe.start(200, HEAD);
        pipe.end();
        drain(response);
        assertThat(response.calls()).as("invariant 1: what the client got, in its order").startsWith("start 200");
        assertThatHtml(response.body()).isEqualToHtml("<p>one</p>");
    }

    @Test
    @Graded(task = "9.1", points = 2)
    void whatIsThereIsFlushedOnceAndBeforeAnythingIsWaitedFor() throws Exception {
        pipe.start(200, HEAD);
        write("a", "b");
        pipe.end();
        drain(response);
        assertThat(response.calls()).as("invariant 1: flush when nothing waits any more, and only then")
                .containsExactly("start 200", "write a", "write b", "flush");
    }

    /// It begins to wait before there is anything, or it does not: both must do.
    @Test
    @Graded(task = "9.1", points = 1)
    void aSlowLoopIsWaitedFor() throws Exception {
        Thread loop = Thread.ofVirtual().start(() -> {
            pipe.start(200, HEAD);
            write("late");
            pipe.end();
        });
        drain(response);
        loop.join();
        assertThat(response.body()).as("what the loop wrote while the request's thread was waiting").isEqualTo("late");
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("no shell"), new IOException("no data"), new AssertionError("no"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Graded(task = "9.1", points = 3)
    void aFailureBeforeTheHeadIsThrownAsItIsForAnErrorPage(Throwable failure) {
        pipe.fail(failure);
        assertThatThrownBy(() -> drain(response)).as("invariant 2: what the pipe was failed with").isSameAs(failure);
        assertThat(response.calls()).as("nothing is sent: the error page needs its own status").isEmpty();
    }

    @Test
    @Graded(task = "9.1", points = 3)
    void aFailureAfterTheHeadCutsTheResponseOff() {
        IllegalStateException failure = new IllegalStateException("the render broke");
        pipe.start(200, HEAD);
        write("half");
        pipe.fail(failure);
        assertThatThrownBy(() -> drain(response))
                .as("invariant 2: a client must not take a half for the whole; an IOException closes its connection")
                .isInstanceOf(IOException.class)
                .hasCause(failure);
        assertThat(response.body()).as("what was made before is sent").isEqualTo("half");
    }

    @Test
    @Graded(task = "9.1", points = 3)
    void aSilentPageBeatsAgainAndAgain() throws Exception {
        List<String> beats = new ArrayList<>();
        RecordedResponse waiting = new RecordedResponse(text -> {
            beats.add(text);
            if (beats.size() == 3) {
                pipe.end();
            }
        });
        pipe.start(200, HEAD);
        pipe.drain(waiting, Duration.ofNanos(1), bytes(BEAT));
        String beat = "write " + BEAT;
        assertThat(waiting.calls()).as("a beat a silence, each flushed: else nobody notices that the client is gone")
                .containsExactly("start 200", beat, "flush", beat, "flush", beat, "flush");
    }

    @Test
    @Graded(task = "9.1", points = 1)
    void nothingBeatsWhileThereIsSomethingToSay() throws Exception {
        pipe.start(200, HEAD);
        write("a", "b", "c");
        pipe.end();
        pipe.drain(response, Duration.ofNanos(1), bytes(BEAT));
        assertThatHtml(response.body()).isEqualToHtml("abc");
    }

    @Test
    @Graded(task = "9.1", points = 2)
    void aFullPipeTellsWhenThereIsRoomAndNotBefore() throws Exception {
        List<String> order = new ArrayList<>();
        RecordedResponse slow = new RecordedResponse(text -> {
            order.add(text);
            if (text.equals(BEAT)) {
                pipe.end(); // nobody was told: the test would wait for ever
            }
        });
        pipe.start(200, HEAD);
        assertThat(pipe.write(bytes("12345678"))).as("room left beside 8 bytes of 8").isFalse();
        assertThat(pipe.write(bytes("abcdefgh"))).isFalse();
        pipe.whenRoom(() -> {
            order.add("room");
            write("end");
            pipe.end();
        });
        pipe.drain(slow, Duration.ofNanos(1), bytes(BEAT));
        assertThat(order).as("invariant 3: the loop is told once").containsOnlyOnce("room").doesNotContain(BEAT);
        assertThat(order).as("invariant 3: room only when fewer than 8 bytes wait, and then the loop goes on")
                .containsSubsequence("12345678", "room", "end");
    }

    @Test
    @Graded(task = "9.1", points = 2)
    void whoIsToldOfRoomMayLetOthersUseThePipe() throws Exception {
        List<Boolean> stuck = new ArrayList<>();
        pipe.start(200, HEAD);
        write("12345678");
        pipe.whenRoom(() -> {
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(pipe::hasRoom);
            try {
                other.get(Deadline.standardLength().toMillis(), TimeUnit.MILLISECONDS);
                stuck.add(false);
            } catch (TimeoutException _) {
                stuck.add(true);
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
            pipe.end();
        });
        drain(response);
        assertThat(stuck).as("invariant 3: whether another thread waits for the lock while the loop is told")
                .containsExactly(false);
    }

    private void drain(RecordedResponse client) throws Exception {
        pipe.drain(client, Duration.ofHours(1), bytes(BEAT));
    }

    private void write(String... texts) {
        for (String text : texts) {
            pipe.write(bytes(text));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
