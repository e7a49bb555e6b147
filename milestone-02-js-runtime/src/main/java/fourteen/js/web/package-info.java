/// The web's APIs in a runtime: thin JavaScript shells, and the Java that does their work.
@NullMarked
package fourteen.js.web;

import org.jspecify.annotations.NullMarked;
