/**
 * Duties of each module toward people whose data it stores: data download and erasure.
 */
@NullMarked
package org.alkimos.kernel.people;

import org.jspecify.annotations.NullMarked;
