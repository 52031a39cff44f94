/** Input of a pair matching: mentees, mentors, fits, exclusions, and locks. */
@NullMarked
package org.alkimos.matching.engine.pairs.input;

import org.jspecify.annotations.NullMarked;
