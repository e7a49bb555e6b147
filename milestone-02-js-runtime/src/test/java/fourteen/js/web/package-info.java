/// The web's APIs, judged by Node's answers to the same scripts.
@NullMarked
package fourteen.js.web;

import org.jspecify.annotations.NullMarked;
