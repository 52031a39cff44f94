/** Everything a hostile or broken client may send, and what it must not bring about. */
@NullMarked
package org.alkimos.platform.hostile;

import org.jspecify.annotations.NullMarked;
