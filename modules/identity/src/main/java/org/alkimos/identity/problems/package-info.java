/** Types of problems that clients can tell apart. */
@NullMarked
package org.alkimos.identity.problems;

import org.jspecify.annotations.NullMarked;
