package fourteen.testkit.browser;

/// One request that a page made, as far as it has come.
///
/// @param status 0 until the response's headers are here
/// @param error the network's complaint, `net::ERR_CONNECTION_REFUSED`; empty if there is none
public record NetworkRequest(String method, String url, int status, String error) {

    private static final String GIVEN_UP = "net::ERR_ABORTED";

    /// The server said no, or did not say anything.
    ///
    /// A request that the page itself gave up, by leaving or by `AbortController`, has not failed.
    boolean isProblem() {
        return status >= 400 || !(error.isEmpty() || error.equals(GIVEN_UP));
    }

    boolean isPending() {
        return status == 0 && error.isEmpty();
    }

    NetworkRequest givenUp() {
        return new NetworkRequest(method, url, status, GIVEN_UP);
    }

    @Override
    public String toString() {
        String outcome = status >= 400 || error.isEmpty() ? "status " + status : error;
        return method + " " + url + ": " + (isPending() ? "no answer" : outcome);
    }
}
