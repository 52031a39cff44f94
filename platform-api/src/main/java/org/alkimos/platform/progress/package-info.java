/** Pods at work over HTTP: pages and REST API. */
@NullMarked
package org.alkimos.platform.progress;

import org.jspecify.annotations.NullMarked;
