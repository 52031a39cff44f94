/** Whose data this is and who asks: institutions, people, actors, typed ids. */
@NullMarked
package org.alkimos.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
