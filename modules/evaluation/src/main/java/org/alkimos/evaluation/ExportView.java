package org.alkimos.evaluation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;

/**
 * An export of results, without its file.
 *
 * @param percent how much of it is written, 0 to 100
 * @param responses forms in it, once known
 * @param bytes of the file, once it is ready
 * @param removedAt when the file goes by itself, once it is ready
 */
public record ExportView(ExportId id, CohortId cohort, Purpose purpose, ExportState state, int percent,
		@Nullable Integer responses, @Nullable Long bytes, Instant requestedAt, @Nullable Instant removedAt) {
}
