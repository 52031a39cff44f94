package org.alkimos.evaluation.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.disclosure.ReleasedGroups;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.instrument.InstrumentReader;
import org.alkimos.evaluation.instrument.ShippedInstruments;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveView.LoadedWording;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class MethodsTests {

	private final CohortId cohort = CohortId.next();

	private final Random random = new Random(5);

	private final List<Response> responses = new ArrayList<>();

	private final List<LoadedWording> wordings = new ArrayList<>();

	private Instrument instrument = InstrumentFixtures.mca();

	@Test
	void aWholeCohortIsNamedWithItsCounts() {
		mentorsAnswer(12, WaveMoment.OPENING, WaveMoment.CLOSING);
		assertThat(methods(null, false))
			.contains(
					"12 of 14 mentors answered in the opening wave and 12 of 14 mentors answered in the closing wave.")
			.doesNotContain("The figures cover only")
			.doesNotContain("all cohorts")
			.doesNotContain("retrospective")
			.doesNotContain("not the selected group");
	}

	@Test
	void aWaveThatNobodyWasAskedInIsNamed() {
		mentorsAnswer(12, WaveMoment.OPENING);
		assertThat(methods(null, false)).contains("no one was invited in the closing wave")
			.contains("Change is not reported");
	}

	@Test
	void aChosenGroupIsNamedWithThoseWhoCount() {
		mentorsAnswer(12, WaveMoment.OPENING, WaveMoment.CLOSING);
		assertThat(methods(new Group(Grouping.DEPARTMENT, "Medicine"), false))
			.contains("The figures cover only those whose department is “Medicine”: 6 in the opening wave, 6 in the "
					+ "closing wave, and 6 in both.")
			.contains("It covers everyone, not the selected group.");
	}

	@Test
	void cohortsTogetherAreNamed() {
		mentorsAnswer(12, WaveMoment.OPENING, WaveMoment.CLOSING);
		assertThat(methods(null, true)).contains("all cohorts of the institution together: 12 of 14 mentors");
	}

	@Test
	void wordingIsNamedAsItWasLoaded() {
		mentorsAnswer(12, WaveMoment.OPENING, WaveMoment.CLOSING);
		assertThat(methods(null, false)).contains("Items were shown with our own short labels;");
		this.wordings.add(new LoadedWording("en", Instant.parse("2026-09-01T09:00:00Z")));
		assertThat(methods(null, false)).contains("the institution loaded: en (since 2026-09-01); before that");
	}

	@Test
	void aLookBackIsNamed() {
		mentorsAnswer(12, WaveMoment.OPENING, WaveMoment.CLOSING, WaveMoment.RETROSPECTIVE);
		assertThat(methods(null, false)).contains(
				"Ratings in the retrospective wave were given at the end and refer to the time before the program. "
						+ "Retrospective change is measured from these to the ratings in the closing wave");
	}

	@Test
	void omegaIsNamedOnlyWhereASampleCarriesIt() {
		mentorsAnswer(12, WaveMoment.OPENING);
		assertThat(methods(null, false)).contains("No sample supports McDonald's omega");
		mentorsAnswer(40, WaveMoment.CLOSING);
		assertThat(methods(null, false)).contains("and, where the sample supports it, McDonald's omega")
			.doesNotContain("No sample");
	}

	@Test
	void sharesOfAnswersComeFromTheInstrument() {
		mentorsAnswer(12, WaveMoment.OPENING);
		assertThat(methods(null, false)).contains("at least 2/3 of a subscale's items, or 4/5 of all items");
		changeFile((text) -> text.replace("2/3", "1/2").replace("4/5", "3/4"));
		assertThat(methods(null, false)).contains("at least 1/2 of a subscale's items, or 3/4 of all items");
	}

	private void changeFile(UnaryOperator<String> change) {
		this.instrument = InstrumentReader.known(change.apply(ShippedInstruments.standard().document()));
	}

	private String methods(@Nullable Group group, boolean pooled) {
		Map<AssessmentForm, ReleasedGroups> book = new EnumMap<>(AssessmentForm.class);
		var reporting = new Reporting(this.responses,
				(form) -> book.computeIfAbsent(form, (one) -> new ReleasedGroups(5, (release) -> {
				})), this.instrument);
		var query = new ResultsQuery(AssessmentForm.MENTOR_SELF, "MCA-26", MissingRule.PRORATED, WaveMoment.OPENING,
				WaveMoment.CLOSING, group, pooled);
		List<WaveView> waves = this.responses.stream().map(Response::moment).distinct().map(this::wave).toList();
		return String.join("\n",
				Methods.of(reporting.results(this.cohort, query, this.instrument.asked(), waves), this.instrument));
	}

	private WaveView wave(WaveMoment moment) {
		int answered = (int) this.responses.stream().filter((one) -> one.moment() == moment).count();
		LocalDate day = LocalDate.of(2026, 9, 10);
		return new WaveView(WaveId.next(), this.cohort, moment, WaveState.CLOSED, day, day.plusDays(21), Instant.EPOCH,
				Instant.EPOCH, List.of(new ResponseCount(AssessmentForm.MENTOR_SELF, answered + 2, answered)),
				this.wordings);
	}

	/** Half of them in one department, each around a level of their own. */
	private void mentorsAnswer(int count, WaveMoment... moments) {
		for (int i = 0; i < count; i++) {
			PersonId mentor = PersonId.next();
			for (WaveMoment moment : moments) {
				this.responses.add(new Response(AssessmentId.next(), this.cohort, mentor, PodId.next(), mentor,
						AssessmentForm.MENTOR_SELF, moment, (i % 2 == 0) ? "Medicine" : "Surgery", null,
						answers(2 + i % 5)));
			}
		}
	}

	private Map<String, Answer> answers(int around) {
		Map<String, Answer> answers = new HashMap<>();
		this.instrument.items()
			.forEach((item) -> answers.put(item.key(),
					Answer.of(Math.clamp(around + this.random.nextInt(4) - 1L, 1, 7))));
		return answers;
	}

}
