/** Search for repairs of pods with more and more changes. */
@NullMarked
package org.alkimos.matching.engine.repair;

import org.jspecify.annotations.NullMarked;
