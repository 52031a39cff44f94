package org.alkimos.programs.choices;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;

/**
 * A participant's matching choices, visible only to that participant.
 *
 * @param open whether choices can still be changed: until pods are published
 * @param version version of the shortlist; 0 before it is first saved here
 * @param savedAt when the shortlist was last saved here, or null
 * @param needs needs of the participant, most wanted first
 * @param profiles mentors for a mentee, mentees for a mentor; none once pods are
 * published
 * @param shortlist preferred mentors of a mentee, most wanted first
 * @param again previous mentors a mentee asks for again
 * @param avoided people the participant can't be placed with
 * @param declined mentees a mentor declined
 */
public record ChoicesView(CohortId cohort, String programName, String cohortName, ParticipantRole role, boolean open,
		int version, @Nullable Instant savedAt, List<String> needs, List<Profile> profiles,
		List<ParticipantId> shortlist, List<ParticipantId> again, List<Avoided> avoided, List<Declined> declined) {

	/** Maximum number of mentors on a shortlist. */
	public static final int SHORTLIST = 5;

	/** Maximum number of people to be kept apart from. */
	public static final int AVOIDED = 10;

	/** Maximum length of a reason, in characters. */
	public static final int REASON = 500;

	public ChoicesView {
		needs = List.copyOf(needs);
		profiles = List.copyOf(profiles);
		shortlist = List.copyOf(shortlist);
		again = List.copyOf(again);
		avoided = List.copyOf(avoided);
		declined = List.copyOf(declined);
	}

	/**
	 * A person to be kept apart from.
	 *
	 * @param number number that identifies the entry for removal
	 * @param participant the person, if among the profiles; null for everyone else, so
	 * that an address cannot be used to find out who is enrolled
	 * @param addedAt UTC instant at which it was added here; null if it came with the
	 * application
	 */
	public record Avoided(int number, @Nullable ParticipantId participant, @Nullable Instant addedAt) {
	}

	/**
	 * A declined mentee, with the reason.
	 *
	 * @param mentee ID of the mentee
	 * @param reason reason, at most 500 characters
	 * @param declinedAt UTC instant at which the reason was last saved
	 */
	public record Declined(ParticipantId mentee, String reason, Instant declinedAt) {
	}

}
