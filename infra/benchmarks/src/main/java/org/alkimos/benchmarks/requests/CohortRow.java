package org.alkimos.benchmarks.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A cohort with the fields that the application answers with.
 *
 * @param numbers always null, as in the application's answer to an evaluator
 */
record CohortRow(UUID id, String name, UUID programId, String programName, String stage, @Nullable LocalDate applyBy,
		@Nullable LocalDate toldOn, LocalDate opensOn, LocalDate midYearOn, LocalDate closesOn, String timeZone,
		int smallestPod, int largestPod, boolean sameDepartmentAllowed, boolean sameFieldAllowed, boolean coMentors,
		@Nullable Object numbers) {

	static CohortRow of(ResultSet row, int number) throws SQLException {
		return new CohortRow(row.getObject("cohort_id", UUID.class), row.getString("name"),
				row.getObject("program_id", UUID.class), row.getString("program_name"), row.getString("stage"),
				row.getObject("apply_by", LocalDate.class), row.getObject("told_on", LocalDate.class),
				row.getObject("opens_on", LocalDate.class), row.getObject("mid_year_on", LocalDate.class),
				row.getObject("closes_on", LocalDate.class), row.getString("time_zone"), row.getInt("smallest_pod"),
				row.getInt("largest_pod"), row.getBoolean("same_department_allowed"),
				row.getBoolean("same_field_allowed"), row.getBoolean("co_mentors"), null);
	}

}
