@NullMarked
package org.alkimos.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
