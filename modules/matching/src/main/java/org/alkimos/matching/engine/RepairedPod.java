package org.alkimos.matching.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod after a repair.
 *
 * @param was position of the pod it continues in the input; null for a new one
 * @param mentees in the order of their ids
 */
public record RepairedPod(@Nullable Integer was, PersonId mentor, List<PersonId> mentees) {

	public RepairedPod {
		mentees = new DraftPod(mentor, mentees).mentees();
	}

}
