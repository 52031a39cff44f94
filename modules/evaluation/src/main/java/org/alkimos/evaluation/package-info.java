/**
 * Instruments, waves, assessments, scoring, and results: how mentoring skills changed,
 * without revealing anyone's answers.
 */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: evaluation",
		"contracts :: matching", "contracts :: programs" })
@NullMarked
package org.alkimos.evaluation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
