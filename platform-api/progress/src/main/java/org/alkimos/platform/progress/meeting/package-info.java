/** Pages and API of meetings and their minutes. */
@NullMarked
package org.alkimos.platform.progress.meeting;

import org.jspecify.annotations.NullMarked;
