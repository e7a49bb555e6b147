package fourteen.js;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// A clock whose hands the test turns: however busy the machine is, a turn takes as long as the test says. Looks run on
/// the thread that turns the hands.
final class HandClock implements TurnClock {

    private record Look(Runnable body, long due) {}

    private final List<Look> looks = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized void schedule(Runnable look, long nanos) {
        looks.add(new Look(look, now + nanos));
    }

    /// Lets time pass, and the looks that are due by then.
    void pass(Duration time) {
        due(time).forEach(look -> look.body().run());
    }

    private synchronized List<Look> due(Duration time) {
        assertThat(looks).as("looks that are still to come while a turn runs").isNotEmpty();
        now += time.toNanos();
        List<Look> due = looks.stream().filter(look -> look.due() <= now).toList();
        looks.removeAll(due);
        return due;
    }
}
