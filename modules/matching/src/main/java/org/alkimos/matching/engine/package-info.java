/**
 * The matching engine: rules, score and search over plain values, without clock, database
 * or framework.
 */
@NullMarked
package org.alkimos.matching.engine;

import org.jspecify.annotations.NullMarked;
