/** Pages and API of check-ins. */
@NullMarked
package org.alkimos.platform.progress.checkin;

import org.jspecify.annotations.NullMarked;
