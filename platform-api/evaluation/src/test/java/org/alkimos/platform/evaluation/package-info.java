@NullMarked
package org.alkimos.platform.evaluation;

import org.jspecify.annotations.NullMarked;
