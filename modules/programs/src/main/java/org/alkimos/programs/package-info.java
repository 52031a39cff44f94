/** Programs, their cohorts with calendar and rules, and participants. */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: programs",
		"contracts :: matching", "contracts :: progress" })
@NullMarked
package org.alkimos.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
