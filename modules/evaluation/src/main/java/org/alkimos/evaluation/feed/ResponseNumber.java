package org.alkimos.evaluation.feed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.kernel.tenancy.TypedId;

/**
 * ID of a submitted form, stable for one purpose and derived from what the row already
 * contains.
 *
 * @param value UUID
 */
public record ResponseNumber(UUID value) implements TypedId {

	static ResponseNumber of(Row row) {
		return of(row.study(), row.cohort(), row.wave(), row.form());
	}

	static ResponseNumber of(String study, CohortId cohort, WaveMoment wave, AssessmentForm form) {
		return of(study, cohort.value().toString(), ExportLabels.word(wave), ExportLabels.word(form));
	}

	private static ResponseNumber of(String... parts) {
		return new ResponseNumber(UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8)));
	}

}
