package org.alkimos.evaluation.export;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;

/**
 * An export of results, without its file.
 *
 * @param id ID of the export
 * @param cohort ID of the cohort it was requested for
 * @param purpose use that the respondents consented to
 * @param state status of the export
 * @param percent progress, 0 to 100
 * @param responses number of forms, or null until known
 * @param bytes file size in bytes, or null unless it is ready
 * @param requestedAt UTC instant of the request
 * @param removedAt UTC instant of automatic deletion, or null unless it is ready
 */
public record ExportView(ExportId id, CohortId cohort, Purpose purpose, ExportState state, int percent,
		@Nullable Integer responses, @Nullable Long bytes, Instant requestedAt, @Nullable Instant removedAt) {
}
