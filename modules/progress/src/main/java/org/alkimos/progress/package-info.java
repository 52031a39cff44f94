/** Pods from launch to conclusion: phases, meetings, goals, check-ins, early warnings. */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity", "contracts :: programs",
		"contracts :: matching", "contracts :: agreements", "contracts :: progress" })
@NullMarked
package org.alkimos.progress;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
