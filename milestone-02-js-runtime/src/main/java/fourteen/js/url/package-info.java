/// URLs as browsers read them: https://url.spec.whatwg.org.
@NullMarked
package fourteen.js.url;

import org.jspecify.annotations.NullMarked;
