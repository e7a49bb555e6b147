/// The rules of RFC 9110 as plain functions: text in, decision out; no server, no disk.
@NullMarked
package fourteen.http.semantics;

import org.jspecify.annotations.NullMarked;
