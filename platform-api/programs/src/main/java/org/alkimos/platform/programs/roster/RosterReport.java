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
 * @param preview whether nothing was saved
 * @param ready rows that can be, or were, imported
 * @param faulty rows that cannot be imported
 * @param enrolled people enrolled by this request
 * @param trainings training dates that can be, or were, added to mentors already enrolled
 */
record RosterReport(CohortId cohortId, boolean preview, int ready, int faulty, int enrolled, int trainings,
		List<ReadyRow> rows, List<RowError> errors, List<RowNote> notes) {

	static RosterReport of(CohortId cohort, boolean preview, Roster roster, int enrolled, int trainings) {
		return new RosterReport(cohort, preview, roster.ready().size(), roster.faultyRows(), enrolled, trainings,
				roster.ready().stream().map(ReadyRow::of).toList(), roster.errors(), roster.notes());
	}

	/** A row that can be imported. */
	record ReadyRow(RosterFile file, int row, String externalId, String givenName, String familyName, String email) {

		static ReadyRow of(RosterRow row) {
			return new ReadyRow(row.file(), row.row(), row.application().externalId(), row.given(), row.family(),
					row.email());
		}

	}

}
