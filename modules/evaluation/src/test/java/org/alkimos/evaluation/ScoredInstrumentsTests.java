package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scores of an institution's own instrument, beside those of the standard one. */
@ApplicationModuleTest
class ScoredInstrumentsTests {

	private static final Consents BOTH = new Consents(true, true);

	private static final InstrumentRef OURS = new InstrumentRef("OURS", 1);

	private static final InstrumentRef MIXED = new InstrumentRef("QUALITY", 1);

	@Autowired
	private Desks desks;

	@Autowired
	private InstrumentLibrary library;

	private Institution here;

	private List<PodFormed> pods;

	private Actor evaluator;

	/** The same questions under another code, so that figures can be held together. */
	@BeforeEach
	void sixMentorsAreAskedTheSameTwiceInTwoWaves() {
		this.here = new Institution(this.desks);
		this.here.opensCohort(LocalDate.now().plusMonths(8));
		this.pods = this.here.formsPods(6, 3);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.here.opensClosingWave();
		this.evaluator = this.here.actor(Role.EVALUATOR);
		this.here.here(() -> {
			String standard = InstrumentRef.standard().code();
			String file = this.library.export(this.evaluator, standard, null);
			this.library.load(this.evaluator, file.replace("\"code\" : \"" + standard + "\"", "\"code\" : \"OURS\""));
			return this.library.load(this.evaluator, InstrumentLibraryTests.quality());
		});
		for (WaveMoment moment : List.of(WaveMoment.OPENING, WaveMoment.CLOSING)) {
			for (int i = 0; i < this.pods.size(); i++) {
				PodFormed pod = this.pods.get(i);
				Map<String, Answer> answers = InstrumentFixtures.around(4, i + 100 * moment.ordinal());
				this.here.answers(pod.leader(), moment, answers, BOTH);
				this.here.asks(pod, pod.leader(), AssessmentForm.MENTOR_SELF, moment, OURS);
				this.here.answers(pod.leader(), moment, answers, BOTH);
			}
		}
		this.here.asks(this.pods.getFirst(), this.pods.getFirst().leader(), AssessmentForm.MENTOR_SELF,
				WaveMoment.OPENING, MIXED);
		this.here.closes(WaveMoment.OPENING);
		this.here.closes(WaveMoment.CLOSING);
	}

	@Test
	void theSameAnswersMakeTheSameFiguresUnderEitherName() {
		CohortResults standard = results(null);
		CohortResults ours = results("OURS/1");
		assertThat(standard.overall().change().pairs()).isEqualTo(6);
		assertThat(ours.rows()).isEqualTo(standard.rows());
		assertThat(ours.items()).isEqualTo(standard.items());
		assertThat(ours.response()).isEqualTo(standard.response());
		assertThat(releases()).containsOnly(OURS.word(), InstrumentRef.standard().code());
	}

	@Test
	void whatWasAskedAndScoresByMeansOnOneScaleIsOffered() {
		this.here.here(() -> this.library.load(this.evaluator,
				this.library.export(this.evaluator, "OURS", 1).replace("\"title\" : \"", "\"title\" : \"New ")));
		List<ScoredInstrument> offered = this.here
			.here(() -> this.desks.results().instruments(this.evaluator, this.here.cohort()));
		assertThat(offered).extracting(ScoredInstrument::reference)
			.as("neither the version that nobody was asked nor the one with choices and numbers")
			.containsExactly(InstrumentRef.standard().code(), "OURS/1");
		assertThat(offered.getLast().versions()).contains("MCA-26");
		for (String other : List.of("OURS/2", MIXED.word(), "ours/1", "NOBODY/1")) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> results(other))
				.satisfies((refused) -> assertThat(refused.errors().getFirst().field()).isEqualTo("instrument"));
		}
	}

	@Test
	void filesHoldTheStandardInstrumentAlone() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.here.here(() -> this.desks.exports()
				.zip(this.evaluator, this.here.cohort(), query("OURS/1"), Purpose.EVALUATION)))
			.satisfies((refused) -> assertThat(refused.errors().getFirst().field()).isEqualTo("instrument"));
	}

	private CohortResults results(String instrument) {
		return this.here.here(() -> this.desks.results().of(this.evaluator, this.here.cohort(), query(instrument)));
	}

	private static ResultsQuery query(String instrument) {
		return new ResultsQuery(AssessmentForm.MENTOR_SELF, "MCA-26", MissingRule.PRORATED, WaveMoment.OPENING,
				WaveMoment.CLOSING, null, false, instrument);
	}

	private List<String> releases() {
		return this.here.here(() -> this.desks.transaction()
			.execute((status) -> this.desks.jdbc()
				.sql("select instrument from evaluation.release")
				.query(String.class)
				.list()));
	}

}
