/** Types of problems that clients can tell apart. */
@NullMarked
package org.alkimos.programs.problems;

import org.jspecify.annotations.NullMarked;
