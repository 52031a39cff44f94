package org.alkimos.platform.programs.roster;

import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.programs.roster.Roster;
import org.alkimos.programs.roster.RosterFile;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RowError;
import org.alkimos.programs.roster.RowNote;

/**
 * Result of checking or importing a roster.
 *
 * @param cohortId ID of the cohort
 * @param preview whether the files were checked only and nothing was saved
 * @param ready number of rows whose people can be, or were, enrolled
 * @param faulty number of rows with errors; an unreadable file counts as one
 * @param enrolled number of people enrolled by this request; 0 for a preview
 * @param trainings number of training dates that can be, or were, added to mentors
 * already enrolled
 * @param rows the rows counted as ready
 * @param errors errors in rows or whole files, by file and row
 * @param notes warnings about rows and people already enrolled, by file and row
 */
record RosterReport(CohortId cohortId, boolean preview, int ready, int faulty, int enrolled, int trainings,
		List<ReadyRow> rows, List<RowError> errors, List<RowNote> notes) {

	static RosterReport of(CohortId cohort, boolean preview, Roster roster, int enrolled, int trainings) {
		return new RosterReport(cohort, preview, roster.ready().size(), roster.faultyRows(), enrolled, trainings,
				roster.ready().stream().map(ReadyRow::of).toList(), roster.errors(), roster.notes());
	}

	/**
	 * A row whose person can be, or was, enrolled.
	 *
	 * @param file file that the row is in
	 * @param row number as a spreadsheet shows it, the header being 1
	 * @param externalId the person's ID at the institution
	 * @param givenName first name; that of the member, if the person is one already
	 * @param familyName last name; that of the member, if the person is one already
	 * @param email email address in lower case, its domain as in DNS
	 */
	record ReadyRow(RosterFile file, int row, String externalId, String givenName, String familyName, String email) {

		static ReadyRow of(RosterRow row) {
			return new ReadyRow(row.file(), row.row(), row.application().externalId(), row.given(), row.family(),
					row.email());
		}

	}

}
