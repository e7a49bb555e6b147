/// From a path to the bytes of a file: found inside one directory, remembered while it does not change, answered whole
/// or in parts.
@NullMarked
package fourteen.http.files;

import org.jspecify.annotations.NullMarked;
