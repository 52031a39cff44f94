package org.alkimos.platform.choices;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.choices.ChoicesView;
import org.alkimos.programs.choices.Profile;

/**
 * A participant's own choices in a cohort.
 *
 * @param cohortId ID of the cohort
 * @param role role of the participant in the cohort
 * @param open whether choices can still be changed, which is until pods are published
 * @param version version of the shortlist, with which the ETag begins; 0 before it is
 * first saved here
 * @param savedAt UTC instant at which the shortlist was last saved here; null before that
 * @param shortlist preferred mentors of a mentee, first choice first; empty for a mentor
 * and once pods are published
 * @param again previous mentors that a mentee asks for again; empty for a mentor and once
 * pods are published
 * @param avoided people to be kept apart from
 * @param declined mentees that a mentor declined, oldest first; empty for a mentee
 * @param profiles mentors for a mentee, mentees for a mentor; empty once pods are
 * published
 */
record ChoicesResource(CohortId cohortId, ParticipantRole role, boolean open, int version, @Nullable Instant savedAt,
		List<ParticipantId> shortlist, List<ParticipantId> again, List<ChoicesView.Avoided> avoided,
		List<ChoicesView.Declined> declined, List<ChoiceProfile> profiles) {

	static ChoicesResource of(ChoicesView view, Map<PersonId, PersonName> names) {
		return new ChoicesResource(view.cohort(), view.role(), view.open(), view.version(), view.savedAt(),
				view.shortlist(), view.again(), view.avoided(), view.declined(),
				view.profiles().stream().map((profile) -> ChoiceProfile.of(profile, names)).toList());
	}

	/**
	 * A participant to choose or to decline; limited to work, career stage, and
	 * availability.
	 *
	 * @param participantId ID of the participant
	 * @param name full name
	 * @param institution employer as written in the roster
	 * @param department department that the person works in
	 * @param field field of science
	 * @param stage career stage: the rank, such as assistant professor
	 * @param needs needs of a mentee, most wanted first; empty for a mentor
	 * @param offers topics that a mentor offers; empty for a mentee
	 * @param availability weekly hours in the cohort's time zone, such as Tue 10:00
	 * @param modality how the participant wants to meet
	 * @param pairedIn program, with the cohort if known, of the latest past pairing of
	 * the two; null if there is none
	 */
	record ChoiceProfile(ParticipantId participantId, String name, String institution, String department, String field,
			String stage, List<String> needs, List<String> offers, List<WeeklySlot> availability, Modality modality,
			@Nullable String pairedIn) {

		static ChoiceProfile of(Profile profile, Map<PersonId, PersonName> names) {
			PersonName name = names.get(profile.person());
			return new ChoiceProfile(profile.participant(), (name != null) ? name.full() : "Unknown person",
					profile.institution(), profile.department(), profile.field(), profile.stage(), profile.needs(),
					profile.offers(), profile.availability(), profile.modality(), profile.pairedIn());
		}

	}

}
