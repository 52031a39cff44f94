/** Tasks and notices of each person. */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: agreements",
		"contracts :: evaluation", "contracts :: matching", "contracts :: programs", "contracts :: progress" })
@NullMarked
package org.alkimos.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
