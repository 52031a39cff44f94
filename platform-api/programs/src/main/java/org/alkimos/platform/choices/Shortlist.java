package org.alkimos.platform.choices;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * Preferred mentors.
 *
 * @param mentors participant IDs of at most five mentors, each once, first choice first;
 * empty to clear the list; required
 */
record Shortlist(@Nullable List<@Nullable ParticipantId> mentors) {

	List<ParticipantId> required() {
		if (this.mentors == null || this.mentors.stream().anyMatch(Objects::isNull)) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "mentors",
					"Send mentor IDs, first choice first. Send an empty list to clear it.");
		}
		return this.mentors.stream().map(Objects::requireNonNull).toList();
	}

}
