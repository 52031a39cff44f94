/** Pages and API of paper forms. */
@NullMarked
package org.alkimos.platform.evaluation.paper;

import org.jspecify.annotations.NullMarked;
