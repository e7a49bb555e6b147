/// What `./fourteen` does before there is a build: find out what changed, and run Maven. Uses the JDK alone, since it is
/// started from its sources (JEP 458).
@NullMarked
package fourteen.launcher;

import org.jspecify.annotations.NullMarked;
