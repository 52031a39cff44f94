/** Programs, cohorts, people and rosters over HTTP, as scripts and people use them. */
@NullMarked
package org.alkimos.platform.programs;

import org.jspecify.annotations.NullMarked;
