/** Pages and API of pods at work, and of individual development plans in them. */
@NullMarked
package org.alkimos.platform.progress.pod;

import org.jspecify.annotations.NullMarked;
