package org.alkimos.matching.engine.repair;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One repair on the curve.
 *
 * @param pods pods with mentees, ordered by mentor ID
 * @param unplaced mentees in none of them, ordered by ID
 * @param moved number of mentees who change pods although they don't have to
 * @param changed number of mentees who get another pod, another mentor, or their first
 * pod
 * @param placed number of mentees in a valid pod; the others have none, or one that is
 * too small
 * @param granted number of mentees who asked to change pods and do
 * @param worth objective value: sum of concave utilities of fit
 * @param meanFit mean fit of all who have a pod, in hundredths of 0 to 100
 */
public record RepairPoint(List<RepairedPod> pods, List<PersonId> unplaced, int moved, int changed, int placed,
		int granted, long worth, int meanFit) {

	public RepairPoint {
		pods = List.copyOf(pods);
		unplaced = List.copyOf(unplaced);
	}

}
