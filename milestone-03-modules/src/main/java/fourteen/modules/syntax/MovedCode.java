package fourteen.modules.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way back from code that was taken apart and put together anew.
final class MovedCode extends SourceMap {

    private final String code;
    private final List<Piece> pieces;
    private final String before;
    private final @Nullable SourceMap map;

    /// A piece that is the same in both texts.
    record Piece(int generated, int original, int length) {}

    /// @param code   the changed text
    /// @param pieces in the order of the changed text
    /// @param before the text that they come from
    /// @param map    the way back from there
    MovedCode(String code, List<Piece> pieces, String before, @Nullable SourceMap map) {
        super("");
        this.code = code;
        this.pieces = List.copyOf(pieces);
        this.before = before;
        this.map = map;
    }

    @Override
    public @Nullable Position original(Position generated) {
        int offset = new Lines(code).offset(generated);
        Piece last = null;
        for (Piece piece : pieces) {
            if (piece.generated > offset) {
                break;
            }
            last = piece;
        }
        if (last == null) {
            return null;
        }
        // What was put in belongs to what stands before it.
        return ModuleText.back(last.original + Math.min(offset - last.generated, last.length), before, map);
    }
}
