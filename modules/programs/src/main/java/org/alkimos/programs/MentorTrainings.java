package org.alkimos.programs;

import java.time.LocalDate;
import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * When a mentor of a cohort was trained, wherever it was told.
 *
 * @param days from the first on; those behind it are refreshers
 */
public record MentorTrainings(CohortId cohort, ParticipantId participant, PersonId mentor, List<LocalDate> days) {

	public MentorTrainings {
		days = List.copyOf(days);
	}

}
