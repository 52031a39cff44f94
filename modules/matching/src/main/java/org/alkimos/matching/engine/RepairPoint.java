package org.alkimos.matching.engine;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One repair to choose.
 *
 * @param pods those with mentees, in the order of their mentors' ids
 * @param unplaced mentees in none of them, in the order of their ids
 * @param moved mentees who change pod although nothing compels them
 * @param changed all mentees who get another pod, another mentor or their first pod
 * @param placed mentees with a pod that holds; the others have none, or one left too
 * small
 * @param granted mentees who asked for another pod and get one
 * @param worth sum of the mentees' fit, bent so that lifting the worst placed counts more
 * @param meanFit mean fit of all who have a pod, in hundredths of 0 to 100
 */
public record RepairPoint(List<RepairedPod> pods, List<PersonId> unplaced, int moved, int changed, int placed,
		int granted, long worth, int meanFit) {

	public RepairPoint {
		pods = List.copyOf(pods);
		unplaced = List.copyOf(unplaced);
	}

}
