/** Pages and API for webhooks that are notified of new results. */
@NullMarked
package org.alkimos.platform.webhooks;

import org.jspecify.annotations.NullMarked;
