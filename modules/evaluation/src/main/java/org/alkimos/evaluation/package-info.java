/**
 * Instruments, waves, assessments, scoring, results: how mentoring skill changed, told
 * without telling on anyone.
 */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: evaluation",
		"contracts :: matching", "contracts :: programs" })
@NullMarked
package org.alkimos.evaluation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
