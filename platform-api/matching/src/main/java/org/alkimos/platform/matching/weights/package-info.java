/** Page and API of the weights of a cohort. */
@NullMarked
package org.alkimos.platform.matching.weights;

import org.jspecify.annotations.NullMarked;
