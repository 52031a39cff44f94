/** What the events of a command cost the modules. */
@NullMarked
package org.alkimos.platform.delivery;

import org.jspecify.annotations.NullMarked;
