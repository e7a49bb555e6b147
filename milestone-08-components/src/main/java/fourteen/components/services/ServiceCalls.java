package fourteen.components.services;

import fourteen.js.GraalRuntime;
import java.io.Closeable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The calls of one runtime that are under way. With the runtime they end, too.
final class ServiceCalls implements Closeable {

    private final Set<ServiceCall> running = ConcurrentHashMap.newKeySet();

    private ServiceCalls() {}

    /// On the loop.
    static ServiceCalls of(GraalRuntime runtime) {
        return runtime.attachment(ServiceCalls.class, _ -> new ServiceCalls());
    }

    void start(ServiceCall call) {
        running.add(call);
        var _ = call.result().whenComplete((_, _) -> running.remove(call));
        call.start();
    }

    @Override
    public void close() {
        running.forEach(ServiceCall::cancel);
    }
}
