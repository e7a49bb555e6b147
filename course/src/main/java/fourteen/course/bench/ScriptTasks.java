package fourteen.course.bench;

/// What a [ScriptWorker] can be asked to do, by name.
interface ScriptTasks extends AutoCloseable {

    /// What a task gives, told shortly.
    String check(String task);

    /// Does it a few times.
    ///
    /// @return how often
    int run(String task);

    @Override
    void close();
}
