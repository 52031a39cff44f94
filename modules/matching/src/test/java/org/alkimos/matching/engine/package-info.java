/** Holds the engine against brute force, chance and a whole cohort. */
@NullMarked
package org.alkimos.matching.engine;

import org.jspecify.annotations.NullMarked;
