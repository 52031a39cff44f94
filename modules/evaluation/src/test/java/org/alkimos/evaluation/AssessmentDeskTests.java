package org.alkimos.evaluation;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.AssessmentSubmitted;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class AssessmentDeskTests {

	@Autowired
	private Desks desks;

	@Autowired
	private Heard heard;

	private Institution here;

	private PodFormed pod;

	private Actor mentee;

	private AssessmentId form;

	@BeforeEach
	void aMenteeIsAsked() {
		this.here = new Institution(this.desks);
		this.pod = this.here.formsPods(1, 3).getFirst();
		this.mentee = this.here.actor(this.pod.mentees().getFirst());
		this.form = this.here.only(this.mentee.person()).id();
	}

	@Test
	void answersAreKeptAsTheyAreGiven() {
		answer(Map.of("com.trust", Answer.of(6), "com.co-mentors", Answer.doesNotApply()));
		AssessmentView view = answer(Map.of("com.listening", Answer.of(3)));
		assertThat(view.overview().answered()).isEqualTo(2);
		assertThat(view.overview().notApplicable()).isEqualTo(1);
		assertThat(view.overview().missing()).isEqualTo(23);
		assertThat(view.overview().savedAt()).isNotNull();
	}

	@Test
	void anAnswerCanBeTakenBack() {
		answer(Map.of("com.trust", Answer.of(6)));
		assertThat(answer(Map.of("com.trust", Answer.missing())).overview().answered()).isZero();
	}

	@Test
	void anOlderVersionIsStale() {
		int seen = show().version();
		answer(Map.of("com.trust", Answer.of(6)));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> answer(this.mentee, seen, Map.of("com.trust", Answer.of(2))));
	}

	@Test
	void everyWrongAnswerIsNamed() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> answer(Map.of("com.trust", Answer.of(8), "com.nonsense", Answer.of(4))))
			.satisfies((problem) -> assertThat(problem.errors()).extracting("field")
				.containsExactlyInAnyOrder("com.trust", "com.nonsense"));
	}

	@Test
	void aFormIsThereForItsRespondentAlone() {
		Actor mentor = this.here.actor(this.pod.leader());
		Actor manager = this.here.actor(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		for (Actor other : new Actor[] { mentor, manager }) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.here.here(() -> this.desks.assessments().show(other, this.form)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> answer(other, 1, Map.of("com.trust", Answer.of(1))));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.here.here(() -> this.desks.assessments().submit(other, this.form)));
		}
	}

	@Test
	void whatIsHandedInStays() {
		answer(Map.of("com.trust", Answer.of(6)));
		consent(true);
		AssessmentView view = submit();
		assertThat(view.overview().state()).isEqualTo(AssessmentState.SUBMITTED);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> answer(Map.of("com.trust", Answer.of(1))));
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::submit);
		this.here
			.waitUntil(() -> this.heard.all(AssessmentSubmitted.class, AssessmentSubmitted::cohort, this.here.cohort())
				.size() == 1);
	}

	@Test
	void anEmptyFormCannotBeHandedIn() {
		consent(true);
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::submit)
			.withMessageContaining("Answer at least one question");
	}

	@Test
	void nothingIsHandedInBeforeItsUseWasAgreedToOrRefused() {
		AssessmentView begun = answer(Map.of("com.trust", Answer.of(6)));
		assertThat(begun.consentedAt()).isNull();
		assertThat(begun.consents()).isEqualTo(new Consents(false, false));
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::submit).withMessageContaining("yes or no");
		assertThat(consent(false).consentedAt()).isNotNull();
		assertThat(submit().consents()).isEqualTo(new Consents(false, false));
	}

	private AssessmentView consent(boolean evaluation) {
		int seen = show().version();
		return this.here.here(
				() -> this.desks.assessments().consent(this.mentee, this.form, seen, new Consents(evaluation, false)));
	}

	@Test
	void aClosedWaveTakesNoAnswers() {
		answer(Map.of("com.trust", Answer.of(6)));
		this.here.here(() -> this.desks.waves()
			.close(this.here.actor(Role.PROGRAM_MANAGER), this.here.cohort(), this.here.wave(WaveMoment.OPENING).id()));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> answer(Map.of("com.trust", Answer.of(1))));
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::submit);
	}

	private AssessmentView show() {
		return this.here.here(() -> this.desks.assessments().show(this.mentee, this.form));
	}

	private AssessmentView answer(Map<String, Answer> changes) {
		return answer(this.mentee, show().version(), changes);
	}

	private AssessmentView answer(Actor actor, int seen, Map<String, Answer> changes) {
		return this.here.here(() -> this.desks.assessments().answer(actor, this.form, seen, changes));
	}

	private AssessmentView submit() {
		return this.here.here(() -> this.desks.assessments().submit(this.mentee, this.form));
	}

}
