package fourteen.http.semantics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a client asks before it wants the answer (RFC 9110 §13.1); each is a header's value, or null without the header.
public record Preconditions(@Nullable String ifMatch, @Nullable String ifUnmodifiedSince, @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    /// What follows from them for a GET or HEAD: answer as if there were none; 304, the client has it already; 412, the
    /// client asked for something that is gone.
    public enum Outcome {
        PROCEED,
        NOT_MODIFIED,
        FAILED
    }

    public boolean none() {
        return ifNoneMatch == null && ifModifiedSince == null && ifMatch == null && ifUnmodifiedSince == null;
    }

    /// Weighs them in the order of RFC 9110 §13.2.2; a date that can't be read counts as not sent.
    ///
    /// @param tag the current representation's
    /// @param modified when it changed last
    public Outcome against(EntityTag tag, Instant modified) {
        // @starter:begin task=1.3
        Instant changed = HttpDate.toSeconds(modified);
        if (ifMatch != null) {
            boolean matches = ifMatch.strip().equals("*")
                    || EntityTag.list(ifMatch).stream().anyMatch(tag::matchesStrongly);
            if (!matches) {
                return Outcome.FAILED;
            }
        } else if (dateOf(ifUnmodifiedSince).filter(changed::isAfter).isPresent()) {
            return Outcome.FAILED;
        }
        if (ifNoneMatch != null) {
            // Weak comparison: a proxy that compresses makes our strong tag weak, and still has the right thing.
            List<EntityTag> theirs = EntityTag.list(ifNoneMatch);
            boolean matches = ifNoneMatch.strip().equals("*") || theirs.stream().anyMatch(tag::matchesWeakly);
            return matches ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
        }
        boolean old = dateOf(ifModifiedSince).filter(since -> !changed.isAfter(since)).isPresent();
        return old ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
        // @starter:end
    }

    private static Optional<Instant> dateOf(@Nullable String header) {
        return header == null ? Optional.empty() : HttpDate.parse(header);
    }
}
