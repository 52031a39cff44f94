/**
 * Mentors for mentees, exactly: flow on primitive arrays, side constraints by prices, and
 * why. Plain values only, without clock, database or framework.
 */
@NullMarked
package org.alkimos.matching.engine.pairs;

import org.jspecify.annotations.NullMarked;
