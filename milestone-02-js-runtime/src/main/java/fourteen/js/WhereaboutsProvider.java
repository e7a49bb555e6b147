package fourteen.js;

import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import com.oracle.truffle.api.instrumentation.provider.TruffleInstrumentProvider;
import java.util.Collection;
import java.util.List;

/// By this class the engine finds [Whereabouts]; a file below `META-INF/services` names it.
@TruffleInstrument.Registration(id = Whereabouts.ID, name = "Where a script is", services = Whereabouts.Look.class)
public final class WhereaboutsProvider extends TruffleInstrumentProvider {

    @Override
    protected String getInstrumentClassName() {
        return Whereabouts.class.getName();
    }

    @Override
    protected Object create() {
        return new Whereabouts();
    }

    @Override
    protected Collection<String> getServicesClassNames() {
        return List.of(Whereabouts.Look.class.getName());
    }
}
