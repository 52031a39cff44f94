/** Pods at work as people and machines meet them. */
@NullMarked
package org.alkimos.platform.progress;

import org.jspecify.annotations.NullMarked;
