package fourteen.hydration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the bundler answers. Files are relative to the request's `out`.
///
/// @param outputs  null where it failed
/// @param values   absolute path of a CSS module, image or font to what its import gives
/// @param inputs   absolute paths of the files that were read
/// @param failures null where it did not fail
/// @param crash    the stack of a bug in the bundler itself, or in a plugin of the app
public record BundleAnswer(int id, @Nullable List<Output> outputs, @Nullable Map<String, JsonNode> values,
        @Nullable List<String> inputs, @Nullable List<BuildFailure> warnings,
        @Nullable List<BuildFailure> failures, @Nullable String crash) {

    /// @param transferred bytes on the wire, compressed
    /// @param entry      the entry that it starts, if it does; an entry is told also where its file is not kept
    /// @param stylesheet the stylesheet that belongs to it, if any
    /// @param imports    files that run before it
    /// @param styles     absolute paths of the style files that it and all that it imports want, in their order
    /// @param broken     those of the request's broken files that it needs, now or later
    public record Output(String file, long bytes, long transferred, @Nullable String entry,
            @Nullable String stylesheet, List<String> imports, List<String> styles, List<String> broken) {

        public Output(String file, long bytes, long transferred, @Nullable String entry, @Nullable String stylesheet,
                List<String> imports) {
            this(file, bytes, transferred, entry, stylesheet, imports, List.of(), List.of());
        }
    }

    public List<Output> outputsOrNone() {
        return outputs == null ? List.of() : outputs;
    }

    public Map<String, JsonNode> valuesOrNone() {
        return values == null ? Map.of() : values;
    }

    public List<BuildFailure> warningsOrNone() {
        return warnings == null ? List.of() : warnings;
    }

    public List<String> inputsOrNone() {
        return inputs == null ? List.of() : inputs;
    }
}
