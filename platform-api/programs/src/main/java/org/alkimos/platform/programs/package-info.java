/** Programs, cohorts, their people and the import of rosters: pages and API. */
@NullMarked
package org.alkimos.platform.programs;

import org.jspecify.annotations.NullMarked;
