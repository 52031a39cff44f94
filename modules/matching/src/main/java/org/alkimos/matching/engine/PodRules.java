package org.alkimos.matching.engine;

/**
 * What a cohort demands of its pods.
 *
 * @param smallest mentees in a pod, at least
 * @param largest mentees in a pod, at most
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 */
public record PodRules(int smallest, int largest, boolean sameDepartmentAllowed, boolean sameFieldAllowed) {

	public PodRules {
		if (smallest < 1 || largest < smallest || largest > 30) {
			throw new IllegalArgumentException("Pods of " + smallest + " to " + largest + " mentees cannot be formed");
		}
	}

}
