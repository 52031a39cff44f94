/**
 * What every module owes the people it keeps facts of: to hand them out, and to forget.
 */
@NullMarked
package org.alkimos.kernel.people;

import org.jspecify.annotations.NullMarked;
