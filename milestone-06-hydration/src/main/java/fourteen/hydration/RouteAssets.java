package fourteen.hydration;

import java.util.List;

/// What the browser loads for one route, as URLs.
///
/// @param script      the route's entry, a module
/// @param preloads    modules that the entry imports, directly or not: the browser should not find out one by one
/// @param stylesheets in the order in which they apply
public record RouteAssets(String script, List<String> preloads, List<String> stylesheets) {

    public RouteAssets {
        preloads = List.copyOf(preloads);
        stylesheets = List.copyOf(stylesheets);
    }
}
