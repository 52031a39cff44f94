/** What may go wrong in words a person can act on. */
@NullMarked
package org.alkimos.kernel.problems;

import org.jspecify.annotations.NullMarked;
