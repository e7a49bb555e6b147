package fourteen.course.bench;

import com.sun.management.ThreadMXBean;
import fourteen.flight.FlightReader;
import fourteen.flight.FlightValue;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;

/// What the reader and the writer allocate and don't hand out, as a multiple of the payload.
///
/// The thread's allocated bytes, less what is handed out: the writer's rows, the reader's model, whose size is what the heap has
/// more with it than without it after a collection.
final class Garbage {

    private static final int BYTES = 10_000_000;
    private static final int WARM_UP = 10;
    /// The serial collector clears up all but at every fourth (-XX:MarkSweepAlwaysCompactCount).
    private static final int COLLECTIONS = 4;
    private static final double PROMISED = 3;

    private Garbage() {}

    /// @param verb `read` or `write`
    static boolean measure(Report report, String verb) {
        boolean kept = true;
        report.line("");
        report.line("flight-" + verb + ": garbage, as a multiple of a payload of 10 MB");
        for (String name : List.of("table", "products")) {
            FlightValue value = FlightSizes.ofSize(name, BYTES);
            byte[] payload = Payload.written(value);
            Runnable work = verb.equals("write") ? () -> Payload.write(value) : () -> Payload.model(payload).problem();
            for (int i = 0; i < WARM_UP; i++) {
                work.run();
            }
            long before = allocated();
            work.run();
            double allocated = (double) (allocated() - before) / payload.length;
            double handedOut = verb.equals("write") ? 1 : (double) modelSize(payload) / payload.length;
            double garbage = allocated - handedOut;
            report.line(String.format(Locale.ROOT,
                    "  %-9s %.2f (%.2f allocated, %.2f handed out); promised: at most %.0f, %s", name, garbage,
                    allocated, handedOut, PROMISED, garbage <= PROMISED ? "kept" : "BROKEN"));
            kept &= garbage <= PROMISED;
        }
        return kept;
    }

    private static long modelSize(byte[] payload) {
        long without = used();
        FlightReader reader = Payload.model(payload);
        try {
            reader.problem();
            return used() - without;
        } finally {
            Reference.reachabilityFence(reader);
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }
}
