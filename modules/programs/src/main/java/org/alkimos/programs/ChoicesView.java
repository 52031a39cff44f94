package org.alkimos.programs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;

/**
 * What a participant chose for the forming of pods, for that participant alone.
 *
 * @param open whether it can still be changed: until pods are published
 * @param version of the shortlist; 0 before it was saved here
 * @param savedAt when the shortlist was saved here last; null if never
 * @param needs the participant's own, most wanted first
 * @param profiles mentors for a mentee, mentees for a mentor; none once pods are
 * published
 * @param shortlist mentors a mentee wishes for, most wanted first
 * @param again previous mentors a mentee asks for again
 * @param avoided whom the participant wants to be kept apart from
 * @param declined mentees a mentor would rather not lead
 */
public record ChoicesView(CohortId cohort, String programName, String cohortName, ParticipantRole role, boolean open,
		int version, @Nullable Instant savedAt, List<String> needs, List<Profile> profiles,
		List<ParticipantId> shortlist, List<ParticipantId> again, List<Avoided> avoided, List<Declined> declined) {

	/** Mentors on a shortlist at most. */
	public static final int SHORTLIST = 5;

	/** People to be kept apart from at most. */
	public static final int AVOIDED = 10;

	/** Characters of a reason at most. */
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
	 * Someone to be kept apart from.
	 *
	 * @param number to take the entry back by
	 * @param participant the one meant, if among the profiles; null for everyone else, so
	 * that an address cannot be used to find out who takes part
	 * @param addedAt when it was added here; null if it came with the application
	 */
	public record Avoided(int number, @Nullable ParticipantId participant, @Nullable Instant addedAt) {
	}

	/** A mentee declined, and why. */
	public record Declined(ParticipantId mentee, String reason, Instant declinedAt) {
	}

}
