/** Tests of what a request meets first. */
@NullMarked
package org.alkimos.platform.entrance;

import org.jspecify.annotations.NullMarked;
