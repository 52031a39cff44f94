package org.alkimos.matching.engine;

/**
 * The pod rules of a cohort.
 *
 * @param smallest minimum number of mentees in a pod
 * @param largest maximum number of mentees in a pod
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 * @param coMentors whether each mentee has two mentors from different disciplines; only
 * for pods of one mentee
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

	/** Creates rules for pods with one mentor. */
	public PodRules(int smallest, int largest, boolean sameDepartmentAllowed, boolean sameFieldAllowed) {
		this(smallest, largest, sameDepartmentAllowed, sameFieldAllowed, false);
	}

}
