/** Agreements of pods: drafts, signatures, signed versions, and their end. */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: agreements",
		"contracts :: matching", "contracts :: programs", "contracts :: progress" })
@NullMarked
package org.alkimos.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
