package fourteen.flight.reply;

import fourteen.flight.reply.ReplyPart.Field;
import java.util.List;

/// What a reply is sent as.
///
/// @param parts in order; a body that is text is the field `0` alone
/// @param isText true if no part was needed, and the value of field `0` may be sent as it is
public record ReplyBody(List<ReplyPart> parts, boolean isText) {

    public ReplyBody {
        parts = List.copyOf(parts);
    }

    static ReplyBody text(String json) {
        return new ReplyBody(List.of(new Field("0", json)), true);
    }
}
