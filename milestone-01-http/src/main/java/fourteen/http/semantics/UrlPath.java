package fourteen.http.semantics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request's path, decoded once: the names between its slashes.
///
/// No name can leave a directory: none is `.` or `..`, none is empty, none holds a slash, a backslash or a control
/// character. So whoever joins them to a root need not look again.
///
/// @param names the decoded names; `/` has none
/// @param tidy whether the path was written without a slash at its end and without doubled slashes
public record UrlPath(List<String> names, boolean tidy) {

    /// RFC 3986 §3.3: what may stand in a path segment as itself, beside letters and digits.
    private static final String AS_THEMSELVES = "-._~!$&'()*+,;=:@";

    public UrlPath {
        names = List.copyOf(names);
    }

    /// Reads the path of a request target, still encoded: `/caf%C3%A9/menu`.
    ///
    /// @return nothing if it is malformed or holds a name that no file can have: the answer is then 400
    public static Optional<UrlPath> parse(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        boolean tidy = true;
        int from = 1;
        while (from < raw.length()) {
            int slash = raw.indexOf('/', from);
            int to = slash < 0 ? raw.length() : slash;
            if (to == from) {
                tidy = false;
            } else {
                String name = decode(raw.substring(from, to));
                if (name == null) {
                    return Optional.empty();
                }
                names.add(name);
                tidy &= to < raw.length() - 1 || slash < 0;
            }
            from = to + 1;
        }
        return Optional.of(new UrlPath(names, tidy));
    }

    /// Decodes one name, once and strictly (RFC 3986 §2.1).
    ///
    /// @return null if an escape is broken, if the bytes are not UTF-8, or if the result could mean another place
    static @Nullable String decode(String raw) {
        // @starter:begin task=1.1
        String name = raw;
        if (raw.indexOf('%') >= 0) {
            ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c != '%') {
                    bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                } else if (i + 2 < raw.length() && isHex(raw.charAt(i + 1)) && isHex(raw.charAt(i + 2))) {
                    bytes.put((byte) HexFormat.fromHexDigits(raw, i + 1, i + 3));
                    i += 2;
                } else {
                    return null;
                }
            }
            try {
                // A new decoder reports what is malformed; `new String` would put U+FFFD in its place.
                name = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
        if (name.equals(".") || name.equals("..")) {
            return null;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                return null;
            }
        }
        return name;
        // @starter:end
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }

    /// The path as a URL has it, encoded and tidy: fit for a `Location`. It never begins with two slashes, which a
    /// browser would take for another host.
    public String encoded() {
        if (names.isEmpty()) {
            return "/";
        }
        StringBuilder url = new StringBuilder();
        for (String name : names) {
            url.append('/');
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xff);
                if (c < 0x80 && (Character.isLetterOrDigit(c) || AS_THEMSELVES.indexOf(c) >= 0)) {
                    url.append(c);
                } else {
                    url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        }
        return url.toString();
    }

    /// The same place, written tidily.
    public UrlPath tidied() {
        return tidy ? this : new UrlPath(names, true);
    }

    /// The last name, or nothing for `/`.
    public String last() {
        return names.isEmpty() ? "" : names.getLast();
    }

    /// The path in which the last name is another: `/a/b` becomes `/a/c`.
    public UrlPath withLast(String name) {
        List<String> changed = new ArrayList<>(names.subList(0, names.size() - 1));
        changed.add(name);
        return new UrlPath(changed, true);
    }

    /// The path one name deeper.
    public UrlPath child(String name) {
        List<String> deeper = new ArrayList<>(names);
        deeper.add(name);
        return new UrlPath(deeper, true);
    }

    /// The path one name shorter; `/` stays.
    public UrlPath parent() {
        return names.isEmpty() ? this : new UrlPath(names.subList(0, names.size() - 1), true);
    }

    /// What is left of this path below another, or nothing if it does not lie there.
    public Optional<UrlPath> below(UrlPath prefix) {
        int size = prefix.names.size();
        return names.size() >= size && names.subList(0, size).equals(prefix.names)
                ? Optional.of(new UrlPath(names.subList(size, names.size()), tidy))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return encoded();
    }
}
