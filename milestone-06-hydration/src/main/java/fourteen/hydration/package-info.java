/// The browser's half: bundle, scripts, hydrated pages.
@NullMarked
package fourteen.hydration;

import org.jspecify.annotations.NullMarked;
