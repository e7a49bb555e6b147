package fourteen.testkit.browser;

import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.util.List;
import java.util.stream.Stream;

/// What is left of a page's complaints when the announced ones are taken away, and which announced ones never came.
///
/// @param complaints console messages and requests that nobody announced, as text
/// @param missing what was announced and did not come
record PageVerdict(List<String> complaints, List<String> missing) {

    static PageVerdict on(List<ConsoleMessage> console, List<NetworkRequest> requests, List<String> expectedMessages,
            List<String> expectedRequests) {
        Stream<String> messages = console.stream()
                .filter(ConsoleMessage::isProblem)
                .filter(message -> expectedMessages.stream().noneMatch(message.text()::contains))
                .map(ConsoleMessage::toString);
        Stream<String> failures = requests.stream()
                .filter(request -> request.isProblem() || request.isPending())
                .filter(request -> expectedRequests.stream().noneMatch(request.url()::contains))
                .map(NetworkRequest::toString);
        Stream<String> silent = expectedMessages.stream()
                .filter(part -> console.stream().noneMatch(message -> message.text().contains(part)))
                .map(part -> "a console message with " + Visible.quoted(part));
        Stream<String> answered = expectedRequests.stream()
                .filter(part -> requests.stream()
                        .noneMatch(request -> request.isProblem() && request.url().contains(part)))
                .map(part -> "a failed request to " + Visible.quoted(part));
        return new PageVerdict(Stream.concat(messages, failures).toList(), Stream.concat(silent, answered).toList());
    }

    boolean isFine() {
        return complaints.isEmpty() && missing.isEmpty();
    }

    Report report(String url) {
        Report report = Report
                .expecting("the page", complaints.isEmpty() ? "to complain as announced" : "to have no complaints")
                .at(url);
        if (!missing.isEmpty()) {
            report.expected(String.join("\n", missing));
        }
        if (!complaints.isEmpty()) {
            report.got(Visible.block(String.join("\n", complaints)));
        }
        return report;
    }
}
