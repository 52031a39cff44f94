@NullMarked
package org.alkimos.platform.description;

import org.jspecify.annotations.NullMarked;
