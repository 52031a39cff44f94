/** Mains beside the engine, so that they can measure its core. */
@NullMarked
package org.alkimos.matching.engine.pairs;

import org.jspecify.annotations.NullMarked;
