/// Cuts a milestone's starter out of its reference: what stands between two marks becomes "not implemented yet".
@NullMarked
package fourteen.course.starter;

import org.jspecify.annotations.NullMarked;
