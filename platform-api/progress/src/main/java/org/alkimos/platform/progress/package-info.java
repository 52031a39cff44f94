/** Pages and REST API of pods. */
@NullMarked
package org.alkimos.platform.progress;

import org.jspecify.annotations.NullMarked;
