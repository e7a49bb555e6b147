package fourteen.js.web;

import fourteen.js.GraalRuntime;
import fourteen.js.JsRuntime;
import fourteen.js.RuntimeExtension;

/// Adds the web's APIs to a [GraalRuntime]: `URL`, `fetch`, streams, `structuredClone`, `crypto`, `Blob` and the rest.
/// A class is made when a script first names it, so a runtime that uses none of them pays next to nothing.
///
/// One instance serves any number of runtimes.
public final class WebApis implements RuntimeExtension {

    @Override
    public void install(JsRuntime runtime) {
        if (!(runtime instanceof GraalRuntime graal)) {
            throw new IllegalArgumentException("the web's APIs need GraalJS, not " + runtime.engine());
        }
        Background background = Background.of(graal);
        Shells.of(graal)
                .half("clock", ClockHalf::create)
                .half("engine", EngineHalf::create)
                .half("url", UrlHalf::create)
                .half("base64", Base64Half::create)
                .half("crypto", CryptoHalf::create)
                .half("multipart", MultipartHalf::create)
                .half("zip", ZipHalf::create)
                .half("fetch", () -> FetchHalf.create(background))
                .require("web/globals.cjs");
    }
}
