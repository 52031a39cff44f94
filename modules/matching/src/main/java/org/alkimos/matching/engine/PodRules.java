package org.alkimos.matching.engine;

/**
 * What a cohort demands of its pods.
 *
 * @param smallest mentees in a pod, at least
 * @param largest mentees in a pod, at most
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 * @param coMentors whether each mentee has two mentors of different disciplines; for pods
 * of one mentee
 */
public record PodRules(int smallest, int largest, boolean sameDepartmentAllowed, boolean sameFieldAllowed,
		boolean coMentors) {

	public PodRules {
		if (smallest < 1 || largest < smallest || largest > 30) {
			throw new IllegalArgumentException("Pods of " + smallest + " to " + largest + " mentees cannot be formed");
		}
		if (coMentors && largest > 1) {
			throw new IllegalArgumentException("Two mentors are for pods of one mentee");
		}
	}

	/** Rules for pods with one mentor. */
	public PodRules(int smallest, int largest, boolean sameDepartmentAllowed, boolean sameFieldAllowed) {
		this(smallest, largest, sameDepartmentAllowed, sameFieldAllowed, false);
	}

}
