/** Pages and API that import rosters. */
@NullMarked
package org.alkimos.platform.programs.roster;

import org.jspecify.annotations.NullMarked;
