/// Where the text of modules comes from: the disk, memory, or what an app has besides.
@NullMarked
package fourteen.modules.source;

import org.jspecify.annotations.NullMarked;
