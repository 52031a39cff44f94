/** Page and API with which a mentee shares scores with their mentor. */
@NullMarked
package org.alkimos.platform.evaluation.sharing;

import org.jspecify.annotations.NullMarked;
