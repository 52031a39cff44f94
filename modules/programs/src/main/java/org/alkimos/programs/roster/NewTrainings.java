package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Training dates of a mentor who takes part already, none of them known before.
 *
 * @param row number as a spreadsheet shows it
 */
public record NewTrainings(int row, PersonId mentor, Set<LocalDate> days) {

	public NewTrainings {
		days = Set.copyOf(days);
	}

}
