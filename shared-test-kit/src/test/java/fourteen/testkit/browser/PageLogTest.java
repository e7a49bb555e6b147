package fourteen.testkit.browser;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

final class PageLogTest {

    private final PageLog log = new PageLog();

    @Test
    void whatADocumentWaitsForIsGivenUpWhenItIsLeft() {
        request("1", "window", "1", "http://a/one");
        request("2", "window", "1", "http://a/data");
        request("3", "inner", "3", "http://a/frame");
        take("Network.responseReceived", "{'requestId':'1','response':{'status':200}}");
        take("Page.frameNavigated", "{'frame':{'id':'window','loaderId':'1'}}");
        assertThat(log.requests()).extracting(NetworkRequest::isPending).containsExactly(false, true, true);

        request("4", "window", "4", "http://a/two");
        take("Page.frameNavigated", "{'frame':{'id':'window','loaderId':'4'}}");
        request("5", "window", "4", "http://a/more");
        assertThat(log.requests()).map(NetworkRequest::toString)
                .containsExactly("GET http://a/one: status 200", "GET http://a/data: net::ERR_ABORTED",
                        "GET http://a/frame: no answer", "GET http://a/two: no answer", "GET http://a/more: no answer");
        assertThat(log.requests()).noneMatch(NetworkRequest::isProblem);
    }

    private void request(String id, String frame, String loader, String url) {
        take("Network.requestWillBeSent", "{'requestId':'" + id + "','frameId':'" + frame + "','loaderId':'" + loader
                + "','request':{'method':'GET','url':'" + url + "'}}");
    }

    private void take(String event, String params) {
        log.take(event, JsonMapper.shared().readTree(params.replace('\'', '"')));
    }
}
