/** Published pods, and the first publication of a cohort. */
@NullMarked
package org.alkimos.matching.publishing;

import org.jspecify.annotations.NullMarked;
