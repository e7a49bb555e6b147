package fourteen.js.url;

import org.jspecify.annotations.Nullable;

/// The state machine of https://url.spec.whatwg.org/#concept-basic-url-parser, one method a state.
final class UrlParser {

    enum State {
        SCHEME_START,
        SCHEME,
        NO_SCHEME,
        SPECIAL_RELATIVE_OR_AUTHORITY,
        PATH_OR_AUTHORITY,
        RELATIVE,
        RELATIVE_SLASH,
        SPECIAL_AUTHORITY_SLASHES,
        SPECIAL_AUTHORITY_IGNORE_SLASHES,
        AUTHORITY,
        HOST,
        HOSTNAME,
        PORT,
        FILE,
        FILE_SLASH,
        FILE_HOST,
        PATH_START,
        PATH,
        OPAQUE_PATH,
        QUERY,
        FRAGMENT
    }

    /// What a state says of the machine: on with the next character, this is no URL, or a setter is done.
    private enum Step {
        NEXT,
        FAILURE,
        DONE
    }

    private static final int END = -1;

    private final int[] input;
    private final @Nullable WebUrl base;
    private final WebUrl url;
    private final @Nullable State override;
    private State state;
    private int pointer;
    private final StringBuilder buffer = new StringBuilder();
    private boolean atSignSeen;
    private boolean insideBrackets;
    private boolean passwordTokenSeen;

    private UrlParser(String text, @Nullable WebUrl base, WebUrl url, @Nullable State override) {
        this.input = text.codePoints().filter(c -> c != '\t' && c != '\n' && c != '\r').toArray();
        this.base = base;
        this.url = url;
        this.override = override;
        this.state = override == null ? State.SCHEME_START : override;
    }

    static @Nullable WebUrl parse(String text, @Nullable WebUrl base) {
        UrlParser parser = new UrlParser(trim(text), base, new WebUrl(), null);
        return parser.run() ? parser.url : null;
    }

    /// Parses a part from the given state on and changes the URL. A value that does not fit changes nothing.
    static void override(WebUrl url, String value, State from) {
        new UrlParser(value, null, url, from).run();
    }

    /// Without control characters and spaces at both ends.
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private boolean run() {
        for (;; pointer++) {
            int c = pointer < input.length ? input[pointer] : END;
            switch (step(c)) {
                case FAILURE -> {
                    return false;
                }
                case DONE -> {
                    return true;
                }
                case NEXT -> {
                }
            }
            if (pointer >= input.length) {
                return true;
            }
        }
    }

    private Step step(int c) {
        return switch (state) {
            case SCHEME_START -> schemeStart(c);
            case SCHEME -> scheme(c);
            case NO_SCHEME -> noScheme(c);
            case SPECIAL_RELATIVE_OR_AUTHORITY -> specialRelativeOrAuthority(c);
            case PATH_OR_AUTHORITY -> c == '/' ? go(State.AUTHORITY) : again(State.PATH);
            case RELATIVE -> relative(c);
            case RELATIVE_SLASH -> relativeSlash(c);
            case SPECIAL_AUTHORITY_SLASHES -> specialAuthoritySlashes(c);
            case SPECIAL_AUTHORITY_IGNORE_SLASHES ->
                c == '/' || c == '\\' ? Step.NEXT : again(State.AUTHORITY);
            case AUTHORITY -> authority(c);
            case HOST, HOSTNAME -> host(c);
            case PORT -> port(c);
            case FILE -> file(c);
            case FILE_SLASH -> fileSlash(c);
            case FILE_HOST -> fileHost(c);
            case PATH_START -> pathStart(c);
            case PATH -> path(c);
            case OPAQUE_PATH -> opaquePath(c);
            case QUERY -> query(c);
            case FRAGMENT -> fragment(c);
        };
    }

    private Step go(State next) {
        state = next;
        return Step.NEXT;
    }

    /// The next state sees this character once more.
    private Step again(State next) {
        state = next;
        pointer--;
        return Step.NEXT;
    }

    private int ahead(int distance) {
        return pointer + distance < input.length ? input[pointer + distance] : END;
    }

    private Step schemeStart(int c) {
        if (Ascii.isAlpha(c)) {
            buffer.append((char) Ascii.lower(c));
            return go(State.SCHEME);
        }
        return override == null ? again(State.NO_SCHEME) : Step.FAILURE;
    }

    private Step scheme(int c) {
        if (Ascii.isAlpha(c) || Ascii.isDigit(c) || c == '+' || c == '-' || c == '.') {
            buffer.append((char) Ascii.lower(c));
            return Step.NEXT;
        }
        if (c != ':') {
            if (override != null) {
                return Step.FAILURE;
            }
            buffer.setLength(0);
            state = State.NO_SCHEME;
            pointer = -1;
            return Step.NEXT;
        }
        return override == null ? schemeEnd() : overrideScheme();
    }

    private Step overrideScheme() {
        String scheme = buffer.toString();
        if (url.isSpecial() != Scheme.isSpecial(scheme)
                || ((url.hasCredentials() || url.port >= 0) && scheme.equals("file"))
                || (url.scheme.equals("file") && url.hostname().isEmpty())) {
            return Step.DONE;
        }
        url.scheme = scheme;
        if (url.port == Scheme.defaultPort(scheme)) {
            url.port = -1;
        }
        return Step.DONE;
    }

    private Step schemeEnd() {
        url.scheme = buffer.toString();
        buffer.setLength(0);
        if (url.scheme.equals("file")) {
            return go(State.FILE);
        }
        if (url.isSpecial()) {
            return go(base != null && base.scheme.equals(url.scheme)
                    ? State.SPECIAL_RELATIVE_OR_AUTHORITY
                    : State.SPECIAL_AUTHORITY_SLASHES);
        }
        if (ahead(1) == '/') {
            pointer++;
            return go(State.PATH_OR_AUTHORITY);
        }
        url.opaquePath = "";
        return go(State.OPAQUE_PATH);
    }

    private Step noScheme(int c) {
        if (base == null || (base.opaquePath != null && c != '#')) {
            return Step.FAILURE;
        }
        if (base.opaquePath != null) {
            url.scheme = base.scheme;
            url.opaquePath = base.opaquePath;
            url.query = base.query;
            url.fragment = "";
            return go(State.FRAGMENT);
        }
        return again(base.scheme.equals("file") ? State.FILE : State.RELATIVE);
    }

    private Step specialRelativeOrAuthority(int c) {
        if (c == '/' && ahead(1) == '/') {
            pointer++;
            return go(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
        }
        return again(State.RELATIVE);
    }

    private WebUrl baseOrFail() {
        if (base == null) {
            throw new IllegalStateException("relative without a base");
        }
        return base;
    }

    private Step relative(int c) {
        WebUrl from = baseOrFail();
        url.scheme = from.scheme;
        if (c == '/' || (url.isSpecial() && c == '\\')) {
            return go(State.RELATIVE_SLASH);
        }
        takeAuthority(from);
        url.path.addAll(from.path);
        url.query = from.query;
        return afterBase(c, State.PATH);
    }

    /// `?`, `#`, the end, or a path in the base's place.
    private Step afterBase(int c, State pathState) {
        return switch (c) {
            case '?' -> {
                url.query = "";
                yield go(State.QUERY);
            }
            case '#' -> {
                url.fragment = "";
                yield go(State.FRAGMENT);
            }
            case END -> Step.NEXT;
            default -> {
                url.query = null;
                url.shortenPath();
                yield again(pathState);
            }
        };
    }

    private void takeAuthority(WebUrl from) {
        url.username = from.username;
        url.password = from.password;
        url.host = from.host;
        url.port = from.port;
    }

    private Step relativeSlash(int c) {
        if (url.isSpecial() && (c == '/' || c == '\\')) {
            return go(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
        }
        if (c == '/') {
            return go(State.AUTHORITY);
        }
        takeAuthority(baseOrFail());
        return again(State.PATH);
    }

    private Step specialAuthoritySlashes(int c) {
        if (c == '/' && ahead(1) == '/') {
            pointer++;
            return go(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
        }
        return again(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
    }

    private boolean endsAuthority(int c) {
        return c == END || c == '/' || c == '?' || c == '#' || (url.isSpecial() && c == '\\');
    }

    private Step authority(int c) {
        if (c == '@') {
            readCredentials();
            return Step.NEXT;
        }
        if (!endsAuthority(c)) {
            buffer.appendCodePoint(c);
            return Step.NEXT;
        }
        if (atSignSeen && buffer.isEmpty()) {
            return Step.FAILURE;
        }
        pointer -= buffer.codePointCount(0, buffer.length()) + 1;
        buffer.setLength(0);
        return go(State.HOST);
    }

    private void readCredentials() {
        String credentials = atSignSeen ? "%40" + buffer : buffer.toString();
        atSignSeen = true;
        buffer.setLength(0);
        StringBuilder username = new StringBuilder(url.username);
        StringBuilder password = new StringBuilder(url.password);
        credentials.codePoints().forEach(c -> {
            if (c == ':' && !passwordTokenSeen) {
                passwordTokenSeen = true;
            } else {
                PercentEncoding.encode(c, PercentEncoding.Set.USERINFO, passwordTokenSeen ? password : username);
            }
        });
        url.username = username.toString();
        url.password = password.toString();
    }

    private Step host(int c) {
        if (override != null && url.scheme.equals("file")) {
            return again(State.FILE_HOST);
        }
        if (c == ':' && !insideBrackets) {
            if (buffer.isEmpty() || override == State.HOSTNAME) {
                return Step.FAILURE;
            }
            return takeHost() ? go(State.PORT) : Step.FAILURE;
        }
        if (endsAuthority(c)) {
            pointer--;
            return hostEnd();
        }
        if (c == '[') {
            insideBrackets = true;
        } else if (c == ']') {
            insideBrackets = false;
        }
        buffer.appendCodePoint(c);
        return Step.NEXT;
    }

    private Step hostEnd() {
        if (buffer.isEmpty() && url.isSpecial()) {
            return Step.FAILURE;
        }
        if (override != null && buffer.isEmpty() && (url.hasCredentials() || url.port >= 0)) {
            return Step.FAILURE;
        }
        if (!takeHost()) {
            return Step.FAILURE;
        }
        return override == null ? go(State.PATH_START) : Step.DONE;
    }

    private boolean takeHost() {
        String host = UrlHost.parse(buffer.toString(), url.isSpecial());
        if (host == null) {
            return false;
        }
        url.host = host;
        buffer.setLength(0);
        return true;
    }

    private Step port(int c) {
        if (Ascii.isDigit(c)) {
            buffer.append((char) c);
            return Step.NEXT;
        }
        if (!endsAuthority(c) && override == null) {
            return Step.FAILURE;
        }
        if (!buffer.isEmpty()) {
            int port = 0;
            for (int i = 0; i < buffer.length(); i++) {
                port = port * 10 + buffer.charAt(i) - '0';
                if (port > 65535) {
                    return Step.FAILURE;
                }
            }
            url.port = port == Scheme.defaultPort(url.scheme) ? -1 : port;
            buffer.setLength(0);
            if (override != null) {
                return Step.DONE;
            }
        }
        return override == null ? again(State.PATH_START) : Step.FAILURE;
    }

    private Step file(int c) {
        url.scheme = "file";
        url.host = "";
        if (c == '/' || c == '\\') {
            return go(State.FILE_SLASH);
        }
        if (base == null || !base.scheme.equals("file")) {
            return again(State.PATH);
        }
        url.host = base.host;
        url.path.addAll(base.path);
        url.query = base.query;
        boolean replacesPath = c != '?' && c != '#' && c != END;
        if (replacesPath && DriveLetter.starts(input, pointer)) {
            url.query = null;
            url.path.clear();
            return again(State.PATH);
        }
        return afterBase(c, State.PATH);
    }

    private Step fileSlash(int c) {
        if (c == '/' || c == '\\') {
            return go(State.FILE_HOST);
        }
        if (base != null && base.scheme.equals("file")) {
            url.host = base.host;
            if (!DriveLetter.starts(input, Math.min(pointer, input.length)) && !base.path.isEmpty()
                    && DriveLetter.isNormalized(base.path.getFirst())) {
                url.path.add(base.path.getFirst());
            }
        }
        return again(State.PATH);
    }

    private Step fileHost(int c) {
        if (c != END && c != '/' && c != '\\' && c != '?' && c != '#') {
            buffer.appendCodePoint(c);
            return Step.NEXT;
        }
        pointer--;
        if (override == null && DriveLetter.is(buffer)) {
            // The buffer is kept: it is the path's first segment.
            return go(State.PATH);
        }
        if (buffer.isEmpty()) {
            url.host = "";
            return override == null ? go(State.PATH_START) : Step.DONE;
        }
        if (!takeHost()) {
            return Step.FAILURE;
        }
        if ("localhost".equals(url.host)) {
            url.host = "";
        }
        return override == null ? go(State.PATH_START) : Step.DONE;
    }

    private Step pathStart(int c) {
        if (url.isSpecial()) {
            return c == '/' || c == '\\' ? go(State.PATH) : again(State.PATH);
        }
        if (override == null && c == '?') {
            url.query = "";
            return go(State.QUERY);
        }
        if (override == null && c == '#') {
            url.fragment = "";
            return go(State.FRAGMENT);
        }
        if (c != END) {
            return c == '/' ? go(State.PATH) : again(State.PATH);
        }
        if (override != null && url.host == null) {
            url.path.add("");
        }
        return Step.NEXT;
    }

    private Step path(int c) {
        boolean slash = c == '/' || (url.isSpecial() && c == '\\');
        boolean ends = c == END || (override == null && (c == '?' || c == '#'));
        if (!slash && !ends) {
            PercentEncoding.encode(c, PercentEncoding.Set.PATH, buffer);
            return Step.NEXT;
        }
        endSegment(slash);
        if (c == '?' && override == null) {
            url.query = "";
            return go(State.QUERY);
        }
        if (c == '#' && override == null) {
            url.fragment = "";
            return go(State.FRAGMENT);
        }
        return Step.NEXT;
    }

    private void endSegment(boolean slash) {
        String segment = buffer.toString();
        buffer.setLength(0);
        if (isDoubleDot(segment)) {
            url.shortenPath();
            if (!slash) {
                url.path.add("");
            }
        } else if (isSingleDot(segment)) {
            if (!slash) {
                url.path.add("");
            }
        } else {
            if (url.scheme.equals("file") && url.path.isEmpty() && DriveLetter.is(segment)) {
                segment = segment.charAt(0) + ":";
            }
            url.path.add(segment);
        }
    }

    private static boolean isSingleDot(String segment) {
        return segment.equals(".") || segment.equalsIgnoreCase("%2e");
    }

    private static boolean isDoubleDot(String segment) {
        return segment.equals("..") || segment.equalsIgnoreCase(".%2e") || segment.equalsIgnoreCase("%2e.")
                || segment.equalsIgnoreCase("%2e%2e");
    }

    private Step opaquePath(int c) {
        if (c == '?' || c == '#') {
            url.opaquePath = buffer.toString();
            buffer.setLength(0);
            if (c == '?') {
                url.query = "";
                return go(State.QUERY);
            }
            url.fragment = "";
            return go(State.FRAGMENT);
        }
        if (c == END) {
            url.opaquePath = buffer.toString();
        } else {
            PercentEncoding.encode(c, PercentEncoding.Set.C0_CONTROL, buffer);
        }
        return Step.NEXT;
    }

    private Step query(int c) {
        if ((override == null && c == '#') || c == END) {
            url.query = url.query + buffer;
            buffer.setLength(0);
            if (c == '#') {
                url.fragment = "";
                return go(State.FRAGMENT);
            }
            return Step.NEXT;
        }
        PercentEncoding.encode(c, url.isSpecial() ? PercentEncoding.Set.SPECIAL_QUERY : PercentEncoding.Set.QUERY,
                buffer);
        return Step.NEXT;
    }

    private Step fragment(int c) {
        if (c == END) {
            url.fragment = url.fragment + buffer;
        } else {
            PercentEncoding.encode(c, PercentEncoding.Set.FRAGMENT, buffer);
        }
        return Step.NEXT;
    }
}
