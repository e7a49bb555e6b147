package fourteen.http.semantics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by a file's name whether a hash of its content is part of it: `app-4F7K2Q9B.js`, `style.3b1f09c2.css`.
///
/// Such a file never changes, so it may be cached for ever (RFC 8246). A wrong guess would keep an old file in
/// browsers for a year, so only what can hardly be anything else counts: a date or a word does not.
public final class HashedName {

    /// The last part of the name before its extensions, after a dash or a dot.
    private static final Pattern LAST_PART = Pattern
            .compile(".+?[-.]([0-9A-Za-z_]{8,64})(\\.[A-Za-z][0-9A-Za-z]{0,9}){1,2}");

    private HashedName() {}

    public static boolean test(String fileName) {
        Matcher name = LAST_PART.matcher(fileName);
        return name.matches() && looksLikeHash(name.group(1));
    }

    /// Letters and digits mixed, as hexadecimal, base 32 or base 64 have them.
    private static boolean looksLikeHash(String part) {
        long digits = part.chars().filter(Character::isDigit).count();
        boolean lower = part.chars().anyMatch(Character::isLowerCase);
        boolean upper = part.chars().anyMatch(Character::isUpperCase);
        boolean hexadecimal = part.matches("[0-9a-f]+");
        return digits > 0 && (upper || (hexadecimal && lower));
    }
}
