/** Addresses that are told of new results: pages and API. */
@NullMarked
package org.alkimos.platform.webhooks;

import org.jspecify.annotations.NullMarked;
