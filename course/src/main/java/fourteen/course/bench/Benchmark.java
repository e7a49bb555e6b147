package fourteen.course.bench;

/// Something that is promised to be fast.
interface Benchmark {

    /// As `./fourteen bench NAME` takes it.
    String name();

    /// What it measures, in one line.
    String about();

    /// Measures, and prints what came of it.
    ///
    /// @return whether all promises were kept
    boolean run(Report report) throws Exception;
}
