package fourteen.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class GateTest {

    @Test
    void holdsAProducerUntilItIsOpened() throws InterruptedException {
        Gate gate = Gate.shut("data");
        List<String> order = new CopyOnWriteArrayList<>();
        Thread producer = Thread.ofVirtual().start(() -> {
            order.add("before");
            gate.pass();
            order.add("after");
        });
        gate.awaitReached();
        assertThat(order).containsExactly("before");
        order.add("opening");
        gate.open();
        producer.join();
        assertThat(order).containsExactly("before", "opening", "after");
    }

    @Test
    void anOpenGateHoldsNobody() {
        Gate gate = Gate.shut("data");
        gate.open();
        gate.open();
        gate.pass();
        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.reached()).isEqualTo(1);
    }

    @Test
    void countsWhoHasReachedIt() throws InterruptedException {
        Gate gate = Gate.shut("data");
        Thread first = Thread.ofVirtual().start(gate::pass);
        Thread second = Thread.ofVirtual().start(gate::pass);
        gate.awaitReached(2);
        assertThat(gate.reached()).isEqualTo(2);
        gate.open();
        first.join();
        second.join();
    }

    @Test
    void letsAStageWaitWithoutAThread() {
        Gate gate = Gate.shut("data");
        CompletableFuture<String> rendered = gate.opened().thenApply(_ -> "rendered").toCompletableFuture();
        gate.awaitReached();
        assertThat(rendered).isNotDone();
        gate.open();
        assertThat(rendered).isCompletedWithValue("rendered");
    }

    @Test
    void nobodyCanOpenItThroughTheStage() {
        Gate gate = Gate.shut("data");
        gate.opened().toCompletableFuture().complete(null);
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void waitingInVainEndsWithASentence() {
        ShortDeadline.during(() -> {
            Gate gate = Gate.shut("posts");
            assertThatThrownBy(gate::pass).hasMessage("Nobody opened the gate \"posts\" within 1 s.")
                    .isInstanceOfSatisfying(TestKitFailure.class,
                            failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.TIMEOUT));
            assertThatThrownBy(() -> gate.awaitReached(3))
                    .hasMessage("The gate \"posts\" was reached 1 of 3 times within 1 s.");
        });
    }

    @Test
    void anInterruptEndsTheWait() throws InterruptedException {
        Gate gate = Gate.shut("posts");
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread producer = Thread.ofVirtual().start(() -> {
            try {
                gate.pass();
            } catch (TestKitFailure e) {
                thrown.add(e);
            }
        });
        gate.awaitReached();
        producer.interrupt();
        producer.join();
        assertThat(thrown).singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("Interrupted at the gate \"posts\".");
    }
}
