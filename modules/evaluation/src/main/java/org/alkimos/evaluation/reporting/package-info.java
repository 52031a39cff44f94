/** Calculates tables of results from the responses that may be disclosed. */
@NullMarked
package org.alkimos.evaluation.reporting;

import org.jspecify.annotations.NullMarked;
