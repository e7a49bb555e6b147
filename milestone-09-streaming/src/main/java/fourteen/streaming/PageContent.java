package fourteen.streaming;

import fourteen.js.JsValue;

/// What a request for a page is answered with.
public sealed interface PageContent {

    /// Something that is rendered: a page's tree, or an object that has it as `root`. What else is in the object goes to the
    /// browser with it; of `formState` React's HTML renderer hears, too.
    record Model(JsValue value) implements PageContent {}

    /// Nothing, for a signal says what takes the page's place.
    record Signal(NavigationSignal signal) implements PageContent {}
}
