package fourteen.routing;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class PageRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "-", value = {
            "http://localhost:3000 /posts/caf%C3%A9 ?page=2",
            "https://[::1]:3000 / ?a=|b&c={d}^",
            "http://localhost /a|b ?back=/home?x",
            "http://localhost / -",
            "http://localhost - -"
    })
    void aUrlIsTakenApartAsItWasWritten(String origin, String path, String query) {
        String pathOrNone = path == null ? "" : path;
        String queryOrNone = query == null ? "" : query;
        PageRequest request = new PageRequest(Route.page("page.tsx"), RouteParams.NONE, SearchParams.NONE,
                origin + pathOrNone + queryOrNone, HeaderList.of());
        assertThat(request.origin()).isEqualTo(origin);
        assertThat(request.path()).isEqualTo(pathOrNone);
        assertThat(request.query()).isEqualTo(queryOrNone);
    }
}
