package fourteen.js.env;

import java.util.Locale;

/// What `NODE_ENV` says.
public enum Mode {
    DEVELOPMENT,
    PRODUCTION,
    TEST;

    /// As in `NODE_ENV`: `development`, ….
    public String nodeEnv() {
        return name().toLowerCase(Locale.ROOT);
    }
}
