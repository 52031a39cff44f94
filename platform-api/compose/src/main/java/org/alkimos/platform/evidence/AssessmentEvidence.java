package org.alkimos.platform.evidence;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evidence.EvidencePack.Figure;
import org.alkimos.platform.evidence.EvidencePack.Section;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.programs.CohortView;

/** Sections on assessments: response for all readers, change in scores for evaluators. */
@Component
class AssessmentEvidence {

	private final WaveDesk waves;

	private final EvaluationResults results;

	AssessmentEvidence(WaveDesk waves, EvaluationResults results) {
		this.waves = waves;
		this.results = results;
	}

	/**
	 * Returns the rule for small groups, with the minimum group size of the institution.
	 */
	Nested nested() {
		return new Nested(this.results.floor());
	}

	Section response(Actor actor, List<CohortId> cohorts, Period period, Nested nested) {
		List<WaveView> opened = this.waves.wavesOf(actor, cohorts)
			.stream()
			.filter((wave) -> wave.state() != WaveState.PLANNED && !wave.opensOn().isAfter(period.to())
					&& !wave.opensOn().isBefore(period.from()))
			.toList();
		List<Figure> figures = new ArrayList<>();
		for (WaveMoment moment : List.of(WaveMoment.OPENING, WaveMoment.CLOSING)) {
			for (AssessmentForm form : AssessmentForm.values()) {
				figures.add(response(nested, opened, moment, form));
			}
		}
		return new Section("response", "Assessment response",
				"Forms submitted out of forms requested, in waves that opened during the period.", figures);
	}

	private static Figure response(Nested nested, List<WaveView> waves, WaveMoment moment, AssessmentForm form) {
		List<ResponseCount> counts = waves.stream()
			.filter((wave) -> wave.moment() == moment)
			.map((wave) -> wave.responses(form))
			.toList();
		int asked = counts.stream().mapToInt(ResponseCount::asked).sum();
		int submitted = counts.stream().mapToInt(ResponseCount::submitted).sum();
		var shown = nested.shown(asked, submitted);
		String when = (moment == WaveMoment.OPENING) ? "Opening wave, " : "Closing wave, ";
		return Figure.count(when + name(form), shown.get(1), shown.get(0), "");
	}

	Section change(Actor actor, List<CohortView> cohorts, Nested nested) {
		int floor = nested.floor();
		List<Figure> figures = new ArrayList<>();
		for (CohortView cohort : cohorts) {
			for (AssessmentForm form : AssessmentForm.values()) {
				String group = ((cohorts.size() > 1) ? cohort.name() + ": " : "") + name(form) + ", ";
				rows(actor, cohort.cohort(), form).forEach((row) -> figures.add(change(floor, group, row)));
			}
		}
		return new Section("change", "Change in mentoring competency",
				this.results.instrument() + " (" + this.results.versions().getFirst() + "), scale "
						+ this.results.scale().low() + " to " + this.results.scale().high()
						+ ": mean change from the opening to the closing wave among the same people, as it"
						+ " stands today. It shows that scores changed, not why.",
				figures);
	}

	private List<Competency> rows(Actor actor, CohortId cohort, AssessmentForm form) {
		try {
			CohortResults results = this.results.of(actor, cohort,
					new ResultsQuery(form, this.results.versions().getFirst(), MissingRule.PRORATED));
			List<Competency> rows = new ArrayList<>(List.of(results.overall()));
			rows.addAll(results.competencies());
			return rows;
		}
		catch (NotFound notYetKnown) {
			return List.of();
		}
	}

	/**
	 * Shows the number of pairs in steps of the minimum group size, because exact numbers
	 * could be subtracted.
	 */
	private static Figure change(int floor, String group, Competency row) {
		Change change = row.change();
		Double mean = change.mean();
		Integer pairs = change.pairs();
		Interval interval = (change.paired() != null) ? change.paired().interval() : null;
		String label = group + row.shortLabel();
		if (change.visibility() != Visibility.SHOWN || mean == null || pairs == null || interval == null) {
			return new Figure(label, (change.visibility() == Visibility.HIDDEN) ? Figure.HIDDEN : "–", null, "");
		}
		return new Figure(label, Numbers.signed(mean), null,
				"95% CI " + Numbers.signed(interval.low()) + " to " + Numbers.signed(interval.high()) + "; at least "
						+ pairs / floor * floor + " people responded in both waves");
	}

	private static String name(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "mentors about themselves";
			case MENTEE_ABOUT_MENTOR -> "mentees about their mentor";
		};
	}

}
