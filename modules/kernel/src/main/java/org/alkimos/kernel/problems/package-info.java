/** Problems with messages a person can act on. */
@NullMarked
package org.alkimos.kernel.problems;

import org.jspecify.annotations.NullMarked;
