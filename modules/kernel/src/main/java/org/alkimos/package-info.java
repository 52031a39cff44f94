@NullMarked
package org.alkimos;

import org.jspecify.annotations.NullMarked;
