package org.alkimos.evaluation.waves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;

/**
 * A wave with response counts, never with names.
 *
 * @param id ID of the wave
 * @param cohort ID of the cohort
 * @param moment moment in the cohort's life
 * @param state status
 * @param opensOn scheduled opening date in the cohort's time zone, even if it was opened
 * earlier
 * @param dueOn last day to answer, 21 days after the opening, or null if it has not
 * opened; late answers are accepted until the wave closes
 * @param openedAt time of the opening (UTC), or null if it has not opened
 * @param closedAt time of the closing (UTC), or null if it has not closed
 * @param responses response counts for the selected instrument, usually the standard one;
 * none for a form to which no one was invited
 * @param wordings official wording of that instrument that was loaded before the wave
 * closed and has not been withdrawn
 */
public record WaveView(WaveId id, CohortId cohort, WaveMoment moment, WaveState state, LocalDate opensOn,
		@Nullable LocalDate dueOn, @Nullable Instant openedAt, @Nullable Instant closedAt,
		List<ResponseCount> responses, List<LoadedWording> wordings) {

	/**
	 * Numbers of people invited to a form and of submitted forms.
	 *
	 * @param form who rates whom
	 * @param asked number of people invited
	 * @param submitted number of submitted forms
	 */
	public record ResponseCount(AssessmentForm form, int asked, int submitted) {
	}

	/**
	 * Official wording in one language.
	 *
	 * @param language language tag such as {@code en} or {@code pt-BR}
	 * @param since time of the last load (UTC)
	 */
	public record LoadedWording(String language, Instant since) {
	}

	/** Counts for one form; zero if no one was invited. */
	public ResponseCount responses(AssessmentForm form) {
		return this.responses.stream()
			.filter((count) -> count.form() == form)
			.findFirst()
			.orElse(new ResponseCount(form, 0, 0));
	}

}
