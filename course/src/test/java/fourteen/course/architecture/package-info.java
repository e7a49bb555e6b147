/// Who may know whom, as tests: each rule is run over the project, over an empty import and over code that breaks it.
@NullMarked
package fourteen.course.architecture;

import org.jspecify.annotations.NullMarked;
