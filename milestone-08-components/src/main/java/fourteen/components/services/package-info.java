/// Java services: what server components import as `java:name`, and the types that their editor knows it by.
@NullMarked
package fourteen.components.services;

import org.jspecify.annotations.NullMarked;
