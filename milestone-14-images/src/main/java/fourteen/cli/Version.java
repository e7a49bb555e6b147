package fourteen.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The framework's version and that of the JDK below, as bug reports want them.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[]{"Fourteen " + (version == null ? "(not built as a jar)" : version),
                "JDK " + Runtime.version() + ", " + System.getProperty("java.vendor")};
    }
}
