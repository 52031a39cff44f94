/** The matching module on a real database and broker. */
@NullMarked
package org.alkimos.matching;

import org.jspecify.annotations.NullMarked;
