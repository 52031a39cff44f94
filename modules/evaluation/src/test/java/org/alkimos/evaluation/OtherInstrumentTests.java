package org.alkimos.evaluation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A form that asks an institution's own instrument, beside the standard one. */
@ApplicationModuleTest
class OtherInstrumentTests {

	@Autowired
	private Desks desks;

	@Autowired
	private InstrumentLibrary library;

	@Autowired
	private RespondentErasure forgotten;

	@Autowired
	private Responses responses;

	private Institution here;

	private Actor manager;

	private Actor mentee;

	private AssessmentId form;

	@BeforeEach
	void aMenteeIsAskedTwoForms() {
		this.here = new Institution(this.desks);
		this.manager = this.here.actor(Role.PROGRAM_MANAGER);
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		this.mentee = this.here.actor(pod.mentees().getFirst());
		this.here.here(() -> this.library.load(this.manager, InstrumentLibraryTests.quality()));
		this.here.asks(pod, this.mentee.person(), AssessmentForm.MENTEE_ABOUT_MENTOR, WaveMoment.OPENING,
				new InstrumentRef("QUALITY", 1));
		this.form = mine().stream()
			.filter((one) -> one.heading().equals("The mentoring you receive"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void bothFormsAreThere() {
		assertThat(mine()).extracting(Overview::items).containsExactlyInAnyOrder(26, 6);
		assertThat(show().sections()).extracting(AssessmentView.Section::code).containsExactly("RATED", "MORE");
		assertThat(show().instrument()).isEqualTo("Q-1");
	}

	@Test
	void everyKindOfAnswerIsKept() {
		answer(Map.of("time", Answer.of(4), "overall", Answer.of(10), "meets", Answer.of(1), "minutes", Answer.of(60),
				"topics", Answer.ofChoices(List.of(3, 1)), "wish", Answer.ofText("More time, please")));
		assertThat(question("minutes").value()).isEqualTo(60);
		assertThat(question("topics").chosen()).containsExactly(1, 3);
		assertThat(question("wish").text()).isEqualTo("More time, please");
		assertThat(show().overview().answered()).isEqualTo(6);
		assertThat(show().overview().items()).isEqualTo(7);
		assertThat(show().missing()).extracting(Question::key).containsExactly("late");
		answer(Map.of("topics", Answer.missing(), "wish", Answer.ofText(" ")));
		assertThat(question("wish").status()).isEqualTo(AnswerStatus.MISSING);
		assertThat(show().overview().answered()).isEqualTo(4);
	}

	@Test
	void anAnswerGoesWithTheQuestion() {
		answer(Map.of("meets", Answer.of(1), "minutes", Answer.of(60)));
		answer(Map.of("meets", Answer.of(0)));
		assertThat(question("minutes").shown()).isFalse();
		assertThat(question("minutes").status()).isEqualTo(AnswerStatus.MISSING);
		assertThat(show().missing()).extracting(Question::key).doesNotContain("minutes");
		assertThat(show().overview().answered()).isEqualTo(1);
	}

	@Test
	void wrongAnswersAreNamedWithWhatCanBeAnswered() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> answer(Map.of("minutes", Answer.of(4), "meets", Answer.of(7), "com.trust", Answer.of(1))))
			.satisfies((refused) -> assertThat(refused.errors()).extracting("message")
				.containsExactlyInAnyOrder("Minutes each time: answer with a whole number, at least 5, at most 240.",
						"Do you meet?: choose one of 1 (Yes), 0 (No).", "This form doesn't have this question."));
	}

	@Test
	void aFormStaysBoundToTheVersionItAsks() {
		this.here.here(() -> this.library.load(this.manager,
				InstrumentLibraryTests.quality().replace("Has time", "Takes time")));
		assertThat(question("time").label()).isEqualTo("Has time");
	}

	@Test
	void resultsOfTheStandardInstrumentDoNotCountIt() {
		answer(Map.of("time", Answer.of(4)));
		submit();
		List<Response> counted = this.here.here(() -> this.desks.transaction()
			.execute((status) -> this.responses.of(this.here.cohort(), Purpose.EVALUATION)));
		assertThat(counted).isEmpty();
	}

	@Test
	void whatSomebodyWroteInTheirOwnWordsGoesWithThem() {
		answer(Map.of("time", Answer.of(4), "wish", Answer.ofText("I am Ada")));
		submit();
		this.here.here(() -> this.desks.transaction().execute((status) -> {
			this.forgotten.forget(this.mentee.person());
			return true;
		}));
		assertThat(question("wish").text()).isEqualTo("[removed]");
		assertThat(question("time").value()).isEqualTo(4);
	}

	private void submit() {
		int seen = show().version();
		this.here.here(() -> {
			this.desks.assessments().consent(this.mentee, this.form, seen, new Consents(true, true));
			return this.desks.assessments().submit(this.mentee, this.form);
		});
	}

	private List<Overview> mine() {
		return this.here.mine(this.mentee.person());
	}

	private AssessmentView show() {
		return this.here.here(() -> this.desks.assessments().show(this.mentee, this.form));
	}

	private Question question(String key) {
		return show().sections()
			.stream()
			.flatMap((section) -> section.questions().stream())
			.filter((question) -> question.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private void answer(Map<String, Answer> changes) {
		int seen = show().version();
		this.here.here(() -> this.desks.assessments().answer(this.mentee, this.form, seen, changes));
	}

}
