/// A real Chromium for tests: pages that are driven by Selenium and fail on whatever the browser complains about.
@NullMarked
package fourteen.testkit.browser;

import org.jspecify.annotations.NullMarked;
