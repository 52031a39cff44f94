/** Errors as pages and as problem details. */
@NullMarked
package org.alkimos.platform.web.problems;

import org.jspecify.annotations.NullMarked;
