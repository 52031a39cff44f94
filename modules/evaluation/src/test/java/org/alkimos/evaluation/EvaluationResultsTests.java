package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import org.alkimos.evaluation.export.ResultsFile;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@ApplicationModuleTest
class EvaluationResultsTests {

	private static final Consents BOTH = new Consents(true, true);

	@Autowired
	private Desks desks;

	private Institution here;

	private List<PodFormed> pods;

	private Actor evaluator;

	@BeforeEach
	void sixPodsAreAskedTwice() {
		this.here = new Institution(this.desks);
		this.here.opensCohort(LocalDate.now().plusMonths(8));
		this.pods = this.here.formsPods(6, 3);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.here.opensClosingWave();
		this.evaluator = this.here.actor(Role.EVALUATOR);
	}

	@Test
	void mentorsAboutThemselvesBeforeAndAfter() {
		mentorsAnswer(6, WaveMoment.OPENING, 3, BOTH);
		mentorsAnswer(6, WaveMoment.CLOSING, 5, BOTH);
		assertThat(results(AssessmentForm.MENTOR_SELF, "MCA-26").overall().before().visibility())
			.as("while the waves are open")
			.isEqualTo(Visibility.EMPTY);
		closeBoth();
		CohortResults results = results(AssessmentForm.MENTOR_SELF, "MCA-26");
		assertThat(results.competencies()).hasSize(6)
			.allSatisfy((row) -> assertThat(row.change().mean()).isCloseTo(2.0, within(0.8)));
		assertThat(results.overall().before().n()).isEqualTo(6);
		assertThat(results.overall().change().pairs()).isEqualTo(6);
		assertThat(results.response()).isEqualTo(new CohortResults.Response(6, 6, 6, 6));
		assertThat(results(AssessmentForm.MENTOR_SELF, "MCA-26")).as("asked again").isEqualTo(results);
	}

	@Test
	void formsThatWereNotKeptInOnePieceAreReadRowByRow() {
		mentorsAnswer(6, WaveMoment.OPENING, 3, BOTH);
		menteesAnswer(BOTH);
		closeBoth();
		List<String> kept = this.here.here(() -> this.desks.transaction()
			.execute((status) -> this.desks.jdbc()
				.sql("select said from evaluation.assessment where submitted_at is not null")
				.query(String.class)
				.list()));
		assertThat(kept).isNotEmpty().doesNotContainNull();
		CohortResults results = results(AssessmentForm.MENTOR_SELF, "MCA-26");
		this.here.here(() -> this.desks.transaction()
			.execute((status) -> this.desks.jdbc().sql("update evaluation.assessment set said = null").update()));
		assertThat(results(AssessmentForm.MENTOR_SELF, "MCA-26")).isEqualTo(results);
	}

	@Test
	void formsAndVersionsAreNeverMixed() {
		mentorsAnswer(6, WaveMoment.OPENING, 4, BOTH);
		closeBoth();
		assertThat(results(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26").overall().before().visibility())
			.isEqualTo(Visibility.EMPTY);
		CohortResults shorter = results(AssessmentForm.MENTOR_SELF, "MCA-21");
		assertThat(shorter.version()).isEqualTo("MCA-21");
		assertThat(shorter.overall().items()).isEqualTo(21);
		assertThat(shorter.validated()).isTrue();
		assertThat(results(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-21").validated()).isFalse();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> results(AssessmentForm.MENTOR_SELF, "MCA-99"));
	}

	@Test
	void fourPeopleAreTooFewForAnything() {
		mentorsAnswer(4, WaveMoment.OPENING, 4, BOTH);
		closeBoth();
		assertThat(results(AssessmentForm.MENTOR_SELF, "MCA-26").rows())
			.allSatisfy((row) -> assertThat(row.before().visibility()).isEqualTo(Visibility.HIDDEN));
		ResultsFile file = csv(Purpose.EVALUATION);
		assertThat(rows(file)).isEmpty();
		assertThat(file.withheld()).singleElement()
			.satisfies((withheld) -> assertThat(withheld).contains("mentor-self, opening"));
	}

	@Test
	void whoDoesNotAgreeIsLeftOut() {
		mentorsAnswer(6, WaveMoment.OPENING, 4, new Consents(true, false));
		menteesAnswer(new Consents(false, false));
		closeBoth();
		assertThat(people(csv(Purpose.EVALUATION))).hasSize(6);
		assertThat(people(csv(Purpose.RESEARCH))).isEmpty();
		assertThat(results(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26").overall().before().visibility())
			.isEqualTo(Visibility.EMPTY);
	}

	@Test
	void theFileHoldsItemsAndScoresOfBothVersionsByBothRules() {
		mentorsAnswer(6, WaveMoment.OPENING, 4, BOTH);
		closeBoth();
		List<NamedCsvRecord> rows = rows(csv(Purpose.EVALUATION));
		assertThat(rows).hasSize(6 * (26 + 2 * 7 * 2));
		assertThat(rows).filteredOn((row) -> row.getField("variable").equals("com.co-mentors"))
			.allSatisfy((row) -> assertThat(row.getField("status")).isEqualTo("not-applicable"));
		assertThat(rows).filteredOn((row) -> row.getField("variable").equals("com.trust"))
			.allSatisfy((row) -> assertThat(row.getField("value")).isIn("3", "4", "5"));
		assertThat(rows).filteredOn((row) -> scored(row, "MCA-26", "COM", "strict"))
			.hasSize(6)
			.allSatisfy((row) -> assertThat(row.getField("status")).isEqualTo("not-scored"));
		assertThat(rows).filteredOn((row) -> scored(row, "MCA-26", "COM", "prorated"))
			.allSatisfy((row) -> assertThat(row.getField("status") + "/" + row.getField("not_applicable"))
				.isEqualTo("scored/1"));
	}

	@Test
	void studyNumbersAreStableWithinAPurposeAndDifferBetweenTwo() {
		mentorsAnswer(6, WaveMoment.OPENING, 4, BOTH);
		closeBoth();
		assertThat(people(csv(Purpose.EVALUATION))).isEqualTo(people(csv(Purpose.EVALUATION)));
		assertThat(people(csv(Purpose.EVALUATION))).doesNotContainAnyElementsOf(people(csv(Purpose.RESEARCH)));
	}

	@Test
	void noFileHoldsAnIdOfAPersonOrPod() {
		mentorsAnswer(6, WaveMoment.OPENING, 4, BOTH);
		closeBoth();
		String csv = csv(Purpose.EVALUATION).csv();
		this.pods.forEach((pod) -> assertThat(csv).doesNotContain(pod.leader().value().toString())
			.doesNotContain(pod.pod().value().toString()));
	}

	@Test
	void exportsAreOnRecord() {
		csv(Purpose.RESEARCH);
		assertThat(this.here.auditOf(this.evaluator)).containsExactly("evaluation.results-exported research");
	}

	@Test
	void resultsAreForEvaluatorsAlone() {
		Actor manager = this.here.actor(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR);
		for (Actor other : List.of(manager, this.here.actor(this.pods.getFirst().leader()))) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.here
				.here(() -> this.desks.exports().csv(other, this.here.cohort(), Purpose.EVALUATION)));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.here.here(() -> this.desks.results()
				.of(other, this.here.cohort(),
						new ResultsQuery(AssessmentForm.MENTOR_SELF, "MCA-26", MissingRule.STRICT))));
		}
	}

	private void mentorsAnswer(int count, WaveMoment moment, int value, Consents consents) {
		for (int i = 0; i < count; i++) {
			Map<String, Answer> answers = InstrumentFixtures.around(value, i + 100 * moment.ordinal());
			answers.put("com.co-mentors", Answer.doesNotApply());
			this.here.answers(this.pods.get(i).leader(), moment, answers, consents);
		}
	}

	private void closeBoth() {
		this.here.closes(WaveMoment.OPENING);
		this.here.closes(WaveMoment.CLOSING);
	}

	private void menteesAnswer(Consents consents) {
		this.pods.forEach((pod) -> this.here.answers(pod.mentees().getFirst(), WaveMoment.OPENING,
				InstrumentFixtures.all(5), consents));
	}

	private CohortResults results(AssessmentForm form, String version) {
		return this.here.here(() -> this.desks.results()
			.of(this.evaluator, this.here.cohort(), new ResultsQuery(form, version, MissingRule.PRORATED)));
	}

	private ResultsFile csv(Purpose purpose) {
		return this.here.here(() -> this.desks.exports().csv(this.evaluator, this.here.cohort(), purpose));
	}

	private static List<NamedCsvRecord> rows(ResultsFile file) {
		return CsvReader.builder().ofNamedCsvRecord(file.csv()).stream().toList();
	}

	private static List<String> people(ResultsFile file) {
		return rows(file).stream().map((row) -> row.getField("study_id")).distinct().toList();
	}

	private static boolean scored(NamedCsvRecord row, String version, String code, String rule) {
		return row.getField("version").equals(version) && row.getField("variable").equals(code)
				&& row.getField("missing_rule").equals(rule);
	}

}
