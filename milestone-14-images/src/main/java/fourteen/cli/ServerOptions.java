package fourteen.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where a server listens; a mixin of every command that serves.
public final class ServerOptions {

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "The address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    private int port = 3000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3000", description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    void setPort(int port) {
        if (port < 0 || port > 65535) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    "Invalid value for option '--port': " + port + " is not between 0 and 65535");
        }
        this.port = port;
    }

    public String host() {
        return host;
    }

    /// A run that only trains the JDK's AOT cache stays out of everybody's way.
    public int port() {
        return Training.isOn() ? 0 : port;
    }

    /// The URL of a server with these options, as this machine reaches it.
    String url(int port) {
        return "http://" + (reachable().contains(":") ? "[" + reachable() + "]" : reachable()) + ":" + port;
    }

    /// The host, or loopback if the host stands for all addresses.
    String reachable() {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() ? "127.0.0.1" : host;
        } catch (UnknownHostException _) {
            return host;
        }
    }
}
