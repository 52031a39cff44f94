/** Pods of one mentee with one mentor or two, by exact matching of pairs. */
@NullMarked
package org.alkimos.matching.engine.dyads;

import org.jspecify.annotations.NullMarked;
