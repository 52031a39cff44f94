/** What a request meets first: which address it was sent to, and who may name another. */
@NullMarked
package org.alkimos.platform.entrance;

import org.jspecify.annotations.NullMarked;
