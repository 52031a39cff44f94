/** What keeps the platform running, for its operators. */
@NullMarked
package org.alkimos.platform.operations;

import org.jspecify.annotations.NullMarked;
