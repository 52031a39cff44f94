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
 * API representation of a participant's own choices.
 *
 * @param open whether choices can still be changed, until pods are published
 * @param version version of the shortlist, as in the ETag
 */
record ChoicesResource(CohortId cohortId, ParticipantRole role, boolean open, int version, @Nullable Instant savedAt,
		List<ParticipantId> shortlist, List<ParticipantId> again, List<ChoicesView.Avoided> avoided,
		List<ChoicesView.Declined> declined, List<Person> profiles) {

	static ChoicesResource of(ChoicesView view, Map<PersonId, PersonName> names) {
		return new ChoicesResource(view.cohort(), view.role(), view.open(), view.version(), view.savedAt(),
				view.shortlist(), view.again(), view.avoided(), view.declined(),
				view.profiles().stream().map((profile) -> Person.of(profile, names)).toList());
	}

	/**
	 * A participant to choose or to decline; limited to work, stage, and availability.
	 */
	record Person(ParticipantId participantId, String name, String institution, String department, String field,
			String stage, List<String> needs, List<String> offers, List<WeeklySlot> availability, Modality modality,
			@Nullable String pairedIn) {

		static Person of(Profile profile, Map<PersonId, PersonName> names) {
			PersonName name = names.get(profile.person());
			return new Person(profile.participant(), (name != null) ? name.full() : "Unknown person",
					profile.institution(), profile.department(), profile.field(), profile.stage(), profile.needs(),
					profile.offers(), profile.availability(), profile.modality(), profile.pairedIn());
		}

	}

}
