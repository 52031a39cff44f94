/** One institution asks for all it can get; another must not notice. */
@NullMarked
package org.alkimos.platform.limits;

import org.jspecify.annotations.NullMarked;
