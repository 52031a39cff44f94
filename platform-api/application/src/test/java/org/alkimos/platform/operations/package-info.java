/** What operators see and decide. */
@NullMarked
package org.alkimos.platform.operations;

import org.jspecify.annotations.NullMarked;
