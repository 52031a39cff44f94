/** Pages and API that repair published pods. */
@NullMarked
package org.alkimos.platform.matching.repair;

import org.jspecify.annotations.NullMarked;
