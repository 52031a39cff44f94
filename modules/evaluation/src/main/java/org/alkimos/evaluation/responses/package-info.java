/**
 * Submitted forms of closed waves, as figures and files read them; no one outside this
 * module sees them.
 */
@NullMarked
package org.alkimos.evaluation.responses;

import org.jspecify.annotations.NullMarked;
