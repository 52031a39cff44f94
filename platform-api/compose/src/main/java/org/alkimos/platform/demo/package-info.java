/**
 * Two invented institutions to try the product with; made by the public services alone,
 * and only when asked for.
 */
@NullMarked
package org.alkimos.platform.demo;

import org.jspecify.annotations.NullMarked;
