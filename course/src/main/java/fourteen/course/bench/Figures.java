package fourteen.course.bench;

import java.util.Arrays;
import java.util.List;

/// What the rounds of one contender gave, in the order in which they were run.
///
/// @param rounds at least one
record Figures(List<Double> rounds) {

    Figures {
        rounds = List.copyOf(rounds);
    }

    static Figures of(double... rounds) {
        return new Figures(Arrays.stream(rounds).boxed().toList());
    }

    double least() {
        return sorted().getFirst();
    }

    double most() {
        return sorted().getLast();
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// Each round divided by the other's round of the same turn: what slowed the machine then, slowed both.
    Figures dividedBy(Figures other) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds.get(i) / other.rounds.get(i);
        }
        return of(ratios);
    }

    private List<Double> sorted() {
        return rounds.stream().sorted().toList();
    }
}
