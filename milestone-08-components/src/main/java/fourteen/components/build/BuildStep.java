package fourteen.components.build;

import fourteen.hydration.BundleAnswer;
import fourteen.hydration.BundleAnswer.Output;
import fourteen.hydration.BundleRequest;
import fourteen.hydration.KeptFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One request to the bundler, and its answer.
record BuildStep(BuildEntries entries, BundleRequest request, BundleAnswer answer, Map<String, Output> byEntry) {

    static BuildStep run(ComponentClient client, BuildEntries entries, Map<Path, String> standIns, KeptFiles files,
            BrokenFiles broken) {
        BundleRequest request = client.build().request(entries.codes()).keeping(files).replacing(standIns);
        BundleAnswer answer = entries.isEmpty() ? nothing() : broken.build(request, entries);
        Map<String, Output> byEntry = new HashMap<>();
        for (Output output : answer.outputsOrNone()) {
            if (output.entry() != null) {
                byEntry.put(output.entry(), output);
            }
        }
        return new BuildStep(entries, request, answer, byEntry);
    }

    private static BundleAnswer nothing() {
        return new BundleAnswer(0, List.of(), Map.of(), List.of(), List.of(), null, null);
    }

    /// What was made of an entry.
    ///
    /// @param identity what it was asked for by
    Output output(String identity) {
        return Objects.requireNonNull(byEntry.get(entries.name(identity)), identity);
    }

    String url(String identity) {
        return url(output(identity));
    }

    String url(Output output) {
        return request.publicPath() + output.file();
    }

    /// What is there when the step is done.
    List<Output> kept() {
        return answer.outputsOrNone()
                .stream()
                .filter(output -> output.entry() == null || request.kept() != KeptFiles.ASSETS)
                .toList();
    }
}
