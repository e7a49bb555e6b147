package fourteen.course.proof;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The milestone's reference with some files changed: a starter, or a mutant.
///
/// @param name what it is called in reports and directories
/// @param files the changed files by their path from the root; one without text is deleted
record Variant(String name, Map<String, Optional<String>> files) {

    static Variant of(String name, Map<String, String> files) {
        return new Variant(name, files.entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> Optional.of(file.getValue()))));
    }
}
