/** What is delivered, and how the build server makes it. */
@NullMarked
package org.alkimos.platform.delivery;

import org.jspecify.annotations.NullMarked;
