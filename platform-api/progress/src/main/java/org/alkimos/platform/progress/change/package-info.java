/** Page and API of requests to change pods. */
@NullMarked
package org.alkimos.platform.progress.change;

import org.jspecify.annotations.NullMarked;
