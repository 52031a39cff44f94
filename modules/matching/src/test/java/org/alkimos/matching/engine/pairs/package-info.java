@NullMarked
package org.alkimos.matching.engine.pairs;

import org.jspecify.annotations.NullMarked;
