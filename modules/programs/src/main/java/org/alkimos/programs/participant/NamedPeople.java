package org.alkimos.programs.participant;

import java.util.List;

/**
 * People a participant named, by email address.
 *
 * @param preferredMentors most wanted first
 * @param evaluative people in a supervisory or evaluative relationship with the
 * participant
 * @param apart people who cannot be in a pod with the participant; confidential
 */
public record NamedPeople(List<String> preferredMentors, List<String> evaluative, List<String> apart) {

	public NamedPeople {
		preferredMentors = List.copyOf(preferredMentors);
		evaluative = List.copyOf(evaluative);
		apart = List.copyOf(apart);
	}

}
