/** Readiness, rules, engine, and match board: from participants to published pods. */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: programs",
		"contracts :: matching", "contracts :: progress" })
@NullMarked
package org.alkimos.matching;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
