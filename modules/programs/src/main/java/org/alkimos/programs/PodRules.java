package org.alkimos.programs;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.programs.problems.ProgramsProblem;

/**
 * Rules for the pods of a cohort.
 *
 * @param smallestPod minimum number of mentees in a pod [1,10]
 * @param largestPod maximum number of mentees in a pod [1,10]
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 * @param coMentors whether each mentee has two mentors from different disciplines
 */
public record PodRules(int smallestPod, int largestPod, boolean sameDepartmentAllowed, boolean sameFieldAllowed,
		boolean coMentors) {

	private static final int LIMIT = 10;

	void check(FieldErrors errors) {
		errors
			.rejectIf(outside(this.smallestPod), ProgramsProblem.INVALID_POD_SIZE, "smallestPod",
					"Choose a number of mentees from 1 to 10.")
			.rejectIf(outside(this.largestPod), ProgramsProblem.INVALID_POD_SIZE, "largestPod",
					"Choose a number of mentees from 1 to 10.")
			.rejectIf(this.largestPod < this.smallestPod, ProgramsProblem.INVALID_POD_SIZE, "largestPod",
					"The maximum pod size can't be smaller than the minimum.")
			.rejectIf(this.coMentors && this.largestPod > 1, ProgramsProblem.CO_MENTORS_NEED_PAIRS, "coMentors",
					"Two mentors require pods of one mentee. Set the minimum and maximum to 1.");
	}

	private static boolean outside(int size) {
		return size < 1 || size > LIMIT;
	}

}
