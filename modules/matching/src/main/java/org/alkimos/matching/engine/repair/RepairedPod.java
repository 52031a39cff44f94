package org.alkimos.matching.engine.repair;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;

/**
 * A pod after a repair.
 *
 * @param was position in the input of the pod it continues, or null for a new pod
 * @param mentees mentees, ordered by ID
 */
public record RepairedPod(@Nullable Integer was, PersonId mentor, List<PersonId> mentees) {

	public RepairedPod {
		mentees = new DraftPod(mentor, mentees).mentees();
	}

}
