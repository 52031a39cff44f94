package org.alkimos.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;

/**
 * A wave with how many answered, and never who.
 *
 * @param responses to the instrument that is looked at, the standard one in general
 * @param wordings official wording of that instrument that was loaded before the wave
 * closed and has not been withdrawn
 */
public record WaveView(WaveId id, CohortId cohort, WaveMoment moment, WaveState state, LocalDate opensOn,
		@Nullable LocalDate dueOn, @Nullable Instant openedAt, @Nullable Instant closedAt,
		List<ResponseCount> responses, List<LoadedWording> wordings) {

	/** How many people were asked for a form, and how many handed it in. */
	public record ResponseCount(AssessmentForm form, int asked, int submitted) {
	}

	/**
	 * Official wording in one language.
	 *
	 * @param since when it was loaded, the last time
	 */
	public record LoadedWording(String language, Instant since) {
	}

	/** Counts for one form; zero if nobody was asked. */
	public ResponseCount responses(AssessmentForm form) {
		return this.responses.stream()
			.filter((count) -> count.form() == form)
			.findFirst()
			.orElse(new ResponseCount(form, 0, 0));
	}

}
