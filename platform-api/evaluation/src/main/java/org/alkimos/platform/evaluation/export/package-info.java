/** Pages and API of exports and of data sets from other institutions. */
@NullMarked
package org.alkimos.platform.evaluation.export;

import org.jspecify.annotations.NullMarked;
