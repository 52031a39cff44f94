/** Optimal flow between mentees and mentors on primitive arrays, with a proof. */
@NullMarked
package org.alkimos.matching.engine.pairs.flow;

import org.jspecify.annotations.NullMarked;
