/// What the graded tests judge with: HTML, wire and stream assertions, an HTTP probe, a real browser.
@NullMarked
package fourteen.testkit;

import org.jspecify.annotations.NullMarked;
