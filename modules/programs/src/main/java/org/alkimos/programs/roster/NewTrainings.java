package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * New training dates of a mentor already enrolled.
 *
 * @param row row number as shown by a spreadsheet
 */
public record NewTrainings(int row, PersonId mentor, Set<LocalDate> days) {

	public NewTrainings {
		days = Set.copyOf(days);
	}

}
