@NullMarked
package org.alkimos.platform.print;

import org.jspecify.annotations.NullMarked;
