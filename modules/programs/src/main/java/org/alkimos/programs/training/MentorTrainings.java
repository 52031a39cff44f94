package org.alkimos.programs.training;

import java.time.LocalDate;
import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Training dates of a mentor in a cohort, from any source.
 *
 * @param days ascending; the first is the initial training, the others are refreshers
 */
public record MentorTrainings(CohortId cohort, ParticipantId participant, PersonId mentor, List<LocalDate> days) {

	public MentorTrainings {
		days = List.copyOf(days);
	}

}
