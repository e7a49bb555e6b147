/// What a person sees of a Flight payload: its rows as they arrive, a tree of what refers to what, a summary.
@NullMarked
package fourteen.cli.inspect;

import org.jspecify.annotations.NullMarked;
