package org.alkimos.evaluation.results;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.statistics.Counts;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.MeasurementError;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.evaluation.statistics.Reliability;
import org.alkimos.evaluation.waves.WaveView;

/**
 * A cohort's scores in two waves for one form and one version of the instrument,
 * restricted to groups in which no one can be identified.
 *
 * @param cohort ID of the requested cohort, also if all cohorts are combined
 * @param query requested results, with all defaults filled in
 * @param floor minimum group size in people, 5 to 100
 * @param validated whether this version was validated for scores of this form
 * @param source publication of the version; can be empty
 * @param response numbers of people asked and of submitted forms
 * @param asked how the responses were collected
 * @param competencies one per subscale, in order of presentation
 * @param overall mean of all items
 * @param items one per item of the version, in order of the subscales
 * @param leftOut people who responded and are excluded so that no one else can be
 * identified
 */
public record CohortResults(CohortId cohort, ResultsQuery query, int floor, boolean validated, String source,
		Response response, Asked asked, List<Competency> competencies, Competency overall, List<ItemRow> items,
		LeftOut leftOut) {

	public CohortResults {
		competencies = List.copyOf(competencies);
		items = List.copyOf(items);
	}

	/**
	 * Numbers of people asked and of submitted forms, in the earlier and the later wave.
	 * They cover the whole cohort even if a group is selected.
	 *
	 * @param askedBefore people asked in the earlier wave; 0 without one
	 * @param answeredBefore submitted forms in the earlier wave
	 * @param askedAfter people asked in the later wave; 0 without one
	 * @param answeredAfter submitted forms in the later wave
	 */
	public record Response(int askedBefore, int answeredBefore, int askedAfter, int answeredAfter) {
	}

	/**
	 * How the responses were collected.
	 *
	 * @param lookingBack whether retrospective change is reported with these results
	 * @param wordings official wording loaded before either wave closed
	 */
	public record Asked(boolean lookingBack, List<WaveView.LoadedWording> wordings) {

		public Asked {
			wordings = List.copyOf(wordings);
		}

		public static Asked of(boolean lookingBack, List<WaveView> waves, ResultsQuery query) {
			return new Asked(lookingBack,
					waves.stream()
						.filter((wave) -> wave.moment() == query.from() || wave.moment() == query.to())
						.flatMap((wave) -> wave.wordings().stream())
						.distinct()
						.toList());
		}

	}

	/**
	 * Numbers of people who responded and are included in no figure.
	 *
	 * @param before people in the earlier wave
	 * @param after people in the later wave
	 * @param pairs people who responded in both waves
	 */
	public record LeftOut(int before, int after, int pairs) {
	}

	/**
	 * One competency, or the overall mean, in both waves.
	 *
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param label published name
	 * @param shortLabel short name for plots
	 * @param items number of items
	 * @param before scores in the earlier wave
	 * @param after scores in the later wave
	 * @param change change of people with a score in both waves
	 */
	public record Competency(String code, String label, String shortLabel, int items, Scores before, Scores after,
			Change change) {
	}

	/**
	 * Scores in one wave; figures only if shown.
	 *
	 * @param visibility whether the figures are shown
	 * @param distribution mean and spread of the scores, or null unless shown
	 * @param reliability internal consistency of the items, or null unless shown
	 * @param error measurement error of one person's score, or null unless shown
	 */
	public record Scores(Visibility visibility, @Nullable Distribution distribution, @Nullable Reliability reliability,
			@Nullable MeasurementError error) {

		/** People with a score, if shown. */
		public @Nullable Integer n() {
			return (this.distribution != null) ? this.distribution.n() : null;
		}

		public @Nullable Double mean() {
			return (this.distribution != null) ? this.distribution.mean() : null;
		}

	}

	/**
	 * Change among people who responded in both waves; figures only if shown.
	 *
	 * @param visibility whether the figures are shown
	 * @param paired later minus earlier scores, or null unless shown
	 */
	public record Change(Visibility visibility, @Nullable PairedChange paired) {

		public @Nullable Integer pairs() {
			return (this.paired != null) ? this.paired.pairs() : null;
		}

		public @Nullable Double mean() {
			return (this.paired != null) ? this.paired.mean() : null;
		}

	}

	/**
	 * One item in both waves.
	 *
	 * @param key key of the item
	 * @param label short label
	 * @param subscale code of its subscale
	 * @param before answers in the earlier wave
	 * @param after answers in the later wave
	 */
	public record ItemRow(String key, String label, String subscale, ItemScores before, ItemScores after) {
	}

	/**
	 * Answers to one item in one wave; figures only if shown.
	 *
	 * @param visibility whether the figures are shown
	 * @param counts people by point of the scale, not applicable, and missing, or null
	 * unless shown
	 * @param distribution mean and spread of the answers, or null unless shown
	 */
	public record ItemScores(Visibility visibility, @Nullable Counts counts, @Nullable Distribution distribution) {
	}

	public AssessmentForm form() {
		return this.query.form();
	}

	public String version() {
		return this.query.version();
	}

	public MissingRule missing() {
		return this.query.missing();
	}

	/** Name and definition of the reported effect size. */
	public String effectSize() {
		return PairedChange.VARIANT;
	}

	/** The competencies, then the overall mean. */
	public List<Competency> rows() {
		return Stream.concat(this.competencies.stream(), Stream.of(this.overall)).toList();
	}

}
