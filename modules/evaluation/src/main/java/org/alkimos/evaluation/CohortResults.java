package org.alkimos.evaluation;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.statistics.Interval;

/**
 * A cohort's scores before and after by one form and one version of the instrument, in
 * groups of at least {@link #floor()} people.
 *
 * @param floor people that a figure has to stand for
 * @param validated whether scores of this form were validated for this version
 * @param source where the version was published
 * @param effectSize which effect size is reported, in words
 * @param response how many were asked and answered
 * @param competencies one per subscale
 * @param overall mean of all items
 */
public record CohortResults(CohortId cohort, AssessmentForm form, String version, MissingRule missing, int floor,
		boolean validated, String source, String effectSize, Response response, List<Competency> competencies,
		Competency overall) {

	/** Whether a figure is there, hidden, or cannot be there yet. */
	public enum Visibility {

		SHOWN,
		/** Somebody answered, but fewer people than the floor. */
		HIDDEN,
		/** Nobody's answers count here. */
		EMPTY

	}

	/** People asked and people who handed the form in, opening and closing wave. */
	public record Response(int askedBefore, int answeredBefore, int askedAfter, int answeredAfter) {
	}

	/** One competency, or the overall mean, before and after. */
	public record Competency(String code, String label, String shortLabel, int items, Scores before, Scores after,
			Change change) {
	}

	/** Scores in one wave; figures only if shown. */
	public record Scores(Visibility visibility, @Nullable Integer n, @Nullable Double mean, @Nullable Double deviation,
			@Nullable Interval interval) {
	}

	/** Change of the people who answered twice; figures only if shown. */
	public record Change(Visibility visibility, @Nullable Integer pairs, @Nullable Double mean,
			@Nullable Interval interval, @Nullable Double hedgesG) {
	}

	/** The competencies, then the overall mean. */
	public List<Competency> rows() {
		return Stream.concat(this.competencies.stream(), Stream.of(this.overall)).toList();
	}

}
