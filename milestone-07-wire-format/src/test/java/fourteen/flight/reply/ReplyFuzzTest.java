package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Bodies that nobody wrote: those of random arguments with fields lost, moved, doubled, renamed and with wrong characters.
final class ReplyFuzzTest {

    private static final String ALPHABET = "$:,\"[]{}0123456789abcACTERXxrLQWKBihSZ@uDn-N_\\";
    private static final Duration HANG = Duration.ofMinutes(2);
    private static final int BATCH = 1_000;

    @Test
    void nothingButItsOwnExceptionAndNoHang() {
        long seed = Long.getLong("fourteen.flight.seed", 11);
        int count = Integer.getInteger("fourteen.flight.mutants", 5_000);
        int[] refused = new int[1];
        for (long from = seed; from < seed + count; from += BATCH) {
            long first = from;
            assertTimeoutPreemptively(HANG, () -> {
                for (long i = first; i < first + BATCH; i++) {
                    refused[0] += isRefused(i) ? 1 : 0;
                }
            }, () -> "from -Dfourteen.flight.seed=" + first + " on");
        }
        assertThat(refused[0]).as("bodies that are refused").isBetween(count / 10, count * 9 / 10);
    }

    private static boolean isRefused(long seed) {
        List<ReplyPart> parts = parts(new Random(seed), seed);
        boolean refused = false;
        try {
            Canonical.ofUpstream(ReplyReader.read(parts, options(seed)));
        } catch (FlightException malformed) {
            assertThat(malformed.id()).startsWith("FLIGHT-");
            refused = true;
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new AssertionError("-Dfourteen.flight.seed=" + seed + ": " + parts, foreign);
        }
        try {
            ReplyReader reader = new ReplyReader(options(seed));
            parts.forEach(reader::part);
            reader.close();
            Canonical.ofUpstream(Settled.of(reader.root()));
        } catch (FlightException malformed) {
            assertThat(malformed.id()).startsWith("FLIGHT-");
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new AssertionError("part by part, -Dfourteen.flight.seed=" + seed + ": " + parts, foreign);
        }
        return refused;
    }

    private static ReplyReader.Options options(long seed) {
        return seed % 2 == 0 ? Stored.OPTIONS : Stored.OPTIONS.with(new TemporaryReferences());
    }

    private static List<ReplyPart> parts(Random random, long seed) {
        RandomArguments arguments = new RandomArguments(seed, true);
        FlightValue value = arguments.value();
        ReplyWriter writer = new ReplyWriter(value, null);
        arguments.settle();
        List<ReplyPart> parts = new ArrayList<>(writer.body().parts());
        for (int i = 1 + random.nextInt(4); i > 0 && !parts.isEmpty(); i--) {
            int at = random.nextInt(parts.size());
            int other = random.nextInt(parts.size());
            switch (random.nextInt(6)) {
                case 0 -> parts.remove(at);
                case 1 -> Collections.swap(parts, at, other);
                case 2 -> parts.add(at, parts.get(other));
                case 3 -> parts.set(at, renamed(parts.get(at), parts.get(other).name()));
                default -> parts.set(at, changed(parts.get(at), random));
            }
        }
        return parts;
    }

    private static ReplyPart renamed(ReplyPart part, String name) {
        return switch (part) {
            case Field field -> new Field(name, field.value());
            case Upload upload -> new Upload(name, upload.file());
        };
    }

    private static ReplyPart changed(ReplyPart part, Random random) {
        if (!(part instanceof Field field) || field.value().isEmpty()) {
            return renamed(part, part.name() + random.nextInt(3));
        }
        StringBuilder text = new StringBuilder(field.value());
        text.setCharAt(random.nextInt(text.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new Field(field.name(), text.toString());
    }
}
