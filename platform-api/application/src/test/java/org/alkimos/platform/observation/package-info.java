@NullMarked
package org.alkimos.platform.observation;

import org.jspecify.annotations.NullMarked;
