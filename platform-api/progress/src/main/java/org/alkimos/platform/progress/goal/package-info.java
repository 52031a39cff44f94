/** Pages and API of goals. */
@NullMarked
package org.alkimos.platform.progress.goal;

import org.jspecify.annotations.NullMarked;
