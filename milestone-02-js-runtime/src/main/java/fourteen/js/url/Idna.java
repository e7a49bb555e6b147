package fourteen.js.url;

import java.util.EnumSet;
import java.util.Set;
import org.graalvm.shadowed.com.ibm.icu.text.IDNA;
import org.jspecify.annotations.Nullable;

/// Domain names in other scripts than Latin. https://url.spec.whatwg.org/#idna
///
/// The JDK's [java.net.IDN] knows the rules of 2003 only. ICU knows today's, and GraalJS brings it along for `Intl`.
final class Idna {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /// CheckHyphens and VerifyDnsLength are false in the URL standard.
    private static final Set<IDNA.Error> NO_ERRORS = EnumSet.of(IDNA.Error.EMPTY_LABEL, IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG, IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    private Idna() {}

    /// @return null if the name breaks the rules
    static @Nullable String toAscii(String domain) {
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
        return NO_ERRORS.containsAll(info.getErrors()) ? ascii : null;
    }

    /// The name as people read it; labels that break the rules stay as they are.
    static String toUnicode(String domain) {
        return UTS46.nameToUnicode(domain, new StringBuilder(), new IDNA.Info()).toString();
    }
}
