/** Jobs of the application as a whole. */
@NullMarked
package org.alkimos.kernel.jobs;

import org.jspecify.annotations.NullMarked;
