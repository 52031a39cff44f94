package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.util.StringUtils;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Tone;

/**
 * The waves of a cohort with response counts, and the actions available to the reader.
 */
public record WavesCard(List<Row> rows, boolean manages, boolean enters, boolean startsWithPods, String planHref,
		String extensionHref) {

	/** One wave. */
	public record Row(String id, String label, String state, Tone tone, String when, String answered, boolean canOpen,
			boolean canClose, boolean open, String href) {
	}

	public static WavesCard of(CohortId cohort, List<WaveView> waves, boolean manages, boolean enters, LocalDate today,
			ZoneId zone) {
		boolean noneOpenedYet = waves.stream().noneMatch((wave) -> wave.moment() == WaveMoment.OPENING);
		return new WavesCard(waves.stream().map((wave) -> row(cohort, wave, manages, today, zone)).toList(), manages,
				enters, noneOpenedYet, "/cohorts/" + cohort.value() + "/waves/plan",
				"/cohorts/" + cohort.value() + "/waves/extension");
	}

	private static Row row(CohortId cohort, WaveView wave, boolean manages, LocalDate today, ZoneId zone) {
		String id = wave.id().value().toString();
		return new Row(id, EvaluationLabels.of(wave.moment()), EvaluationLabels.of(wave.state()),
				EvaluationLabels.toneOf(wave.state()), when(wave, today, zone), answered(wave),
				manages && wave.state() == WaveState.PLANNED, manages && wave.state() == WaveState.OPEN,
				wave.state() == WaveState.OPEN, "/cohorts/" + cohort.value() + "/waves/" + id);
	}

	private static String answered(WaveView wave) {
		if (wave.responses().isEmpty()) {
			return "–";
		}
		return count(wave, AssessmentForm.MENTOR_SELF) + ", " + count(wave, AssessmentForm.MENTEE_ABOUT_MENTOR);
	}

	private static String count(WaveView wave, AssessmentForm form) {
		ResponseCount count = wave.responses(form);
		return count.submitted() + " of " + count.asked() + " " + EvaluationLabels.people(form);
	}

	private static String when(WaveView wave, LocalDate today, ZoneId zone) {
		LocalDate due = wave.dueOn();
		return switch (wave.state()) {
			case PLANNED -> "Opens on " + Dates.day(wave.opensOn(), zone);
			case OPEN -> (due != null) ? StringUtils.capitalize(Dates.due(due, today)) : "Open";
			case CLOSED -> (due != null) ? "Closed" : "Never opened";
		};
	}

}
