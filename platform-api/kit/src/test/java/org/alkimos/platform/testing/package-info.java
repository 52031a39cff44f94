/**
 * The real application on a random port, with people signed in by a header that exists in
 * tests alone.
 */
@NullMarked
package org.alkimos.platform.testing;

import org.jspecify.annotations.NullMarked;
