/** Who did what to whose record: for administrators, and for the people themselves. */
@NullMarked
package org.alkimos.platform.audit;

import org.jspecify.annotations.NullMarked;
