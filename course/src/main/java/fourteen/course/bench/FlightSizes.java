package fourteen.course.bench;

import fourteen.flight.FlightReader;
import fourteen.flight.FlightValue;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Writes and reads payloads of several sizes. The figure is the time of one, in nanoseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx8g", "-XX:+UseParallelGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class FlightSizes {

    private static final int SAMPLE = 1_000;

    @Param({"table", "products"})
    private String name = "";

    @Param({"10000", "100000", "1000000", "10000000", "100000000"})
    private int bytes;

    private @Nullable FlightValue value;
    private byte[] payload = new byte[0];

    /// JMH calls it before it measures.
    @Setup
    public void build() {
        value = ofSize(name, bytes);
        payload = Payload.written(value);
    }

    /// Values that are written as about that many bytes.
    static FlightValue ofSize(String name, int bytes) {
        long sample = Payload.write(FlightValues.of(name, SAMPLE));
        return FlightValues.of(name, (int) Math.max(1, (long) bytes * SAMPLE / sample));
    }

    /// Writes it.
    @Benchmark
    public long write() {
        return Payload.write(Objects.requireNonNull(value));
    }

    /// Reads it, every row of it.
    @Benchmark
    public FlightReader read() {
        FlightReader reader = Payload.model(payload);
        reader.problem(); // asks for every row
        return reader;
    }
}
