package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.evaluation.WaveOpened;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.EvaluationExports;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class WavesTests {

	private static final LocalDate NEXT_SUMMER = LocalDate.now().plusMonths(8);

	@Autowired
	private Desks desks;

	@Autowired
	private EvaluationExports exports;

	@Autowired
	private Heard heard;

	private Institution here;

	@BeforeEach
	void newInstitution() {
		this.here = new Institution(this.desks);
	}

	@Test
	void theFirstPodOpensTheOpeningWaveAndAsksItsMembers() {
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		WaveView opening = this.here.wave(WaveMoment.OPENING);
		assertThat(opening.state()).isEqualTo(WaveState.OPEN);
		assertThat(opening.dueOn()).isEqualTo(opening.opensOn().plusDays(21));
		assertThat(this.here.only(pod.leader()).form()).isEqualTo(AssessmentForm.MENTOR_SELF);
		assertThat(this.here.only(pod.mentees().getFirst()).form()).isEqualTo(AssessmentForm.MENTEE_ABOUT_MENTOR);
		assertThat(this.here.only(pod.mentees().getFirst()).mentor()).isEqualTo(pod.leader());
	}

	@Test
	void bothMentorsOfAScholarRateThemselvesAndTheScholarRatesWhoLeads() {
		PodFormed team = this.here.formsTeam();
		PersonId coMentor = Objects.requireNonNull(team.coMentor());
		assertThat(this.here.only(coMentor).form()).isEqualTo(AssessmentForm.MENTOR_SELF);
		assertThat(this.here.only(coMentor).mentor()).isEqualTo(coMentor);
		assertThat(this.here.only(team.leader()).mentor()).isEqualTo(team.leader());
		assertThat(this.here.mine(team.mentees().getFirst())).singleElement()
			.satisfies((form) -> assertThat(form.mentor()).isEqualTo(team.leader()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.here.here(() -> this.exports.csv(this.here.actor(coMentor, Role.EVALUATOR),
					this.here.cohort(), Purpose.EVALUATION)))
			.withMessageContaining("share a pod with people who gave these answers");
	}

	@Test
	void whoJoinsAPodIsAskedAboutItsMentorOfNowAndEarlierFormsStayAboutTheMentorOfThen() {
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		PersonId mentor = PersonId.next();
		PersonId newcomer = PersonId.next();
		PersonId staying = pod.mentees().getFirst();
		this.here.changesPod(pod, mentor, List.of(staying, newcomer));
		this.here.waitUntil(() -> this.here.only(newcomer).mentor().equals(mentor));
		assertThat(this.here.only(mentor).form()).isEqualTo(AssessmentForm.MENTOR_SELF);
		assertThat(this.here.mine(staying)).hasSize(1);
		assertThat(this.here.only(staying).mentor()).isEqualTo(pod.leader());
		this.here.opensCohort(NEXT_SUMMER);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.here.opensClosingWave();
		assertThat(this.here.mine(pod.mentees().getLast())).hasSize(1);
		assertThat(this.here.mine(staying)).anySatisfy((form) -> assertThat(form.mentor()).isEqualTo(mentor));
	}

	@Test
	void laterPodsJoinTheSameWave() {
		this.here.formsPods(6, 3);
		assertThat(this.here.waves()).hasSize(1);
		assertThat(this.here.wave(WaveMoment.OPENING).responses()).containsExactlyInAnyOrder(
				new ResponseCount(AssessmentForm.MENTOR_SELF, 6, 0),
				new ResponseCount(AssessmentForm.MENTEE_ABOUT_MENTOR, 18, 0));
	}

	@Test
	void theOthersHearOfWavesAndRequestsThroughKafka() {
		this.here.formsPods(1, 3);
		this.here
			.waitUntil(() -> this.heard.all(AssessmentRequested.class, AssessmentRequested::cohort, this.here.cohort())
				.size() == 4);
		assertThat(this.heard.all(WaveOpened.class, WaveOpened::cohort, this.here.cohort())).hasSize(1);
	}

	@Test
	void theClosingWaveIsPlannedForTheClosingDateWhateverIsHeardFirst() {
		this.here.formsPods(1, 3);
		this.here.opensCohort(NEXT_SUMMER);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		WaveView closing = this.here.wave(WaveMoment.CLOSING);
		assertThat(closing.state()).isEqualTo(WaveState.PLANNED);
		assertThat(closing.opensOn()).isEqualTo(NEXT_SUMMER);
	}

	@Test
	void theClosingWaveOpensByItselfOnItsDate() {
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		this.here.opensCohort(LocalDate.now().minusDays(2));
		this.here.waitUntil(() -> this.here.wave(WaveMoment.CLOSING).state() == WaveState.OPEN);
		assertThat(this.here.mine(pod.leader())).hasSize(2);
	}

	@Test
	void theManagerMayOpenItEarlierAndOnlyOnce() {
		List<PodFormed> pods = this.here.formsPods(2, 3);
		this.here.opensCohort(NEXT_SUMMER);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.here.opensClosingWave();
		pods.forEach((pod) -> assertThat(this.here.mine(pod.leader())).hasSize(2));
		assertThatExceptionOfType(Conflict.class).isThrownBy(this.here::opensClosingWave);
	}

	@Test
	void peopleWhoWithdrewAreNotAskedAgain() {
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		this.here.opensCohort(NEXT_SUMMER);
		this.here.withdraws(pod.mentees().getFirst());
		this.here.waitUntil(() -> this.here.waves().size() == 2 && this.here.hasWithdrawn(pod.mentees().getFirst()));
		this.here.opensClosingWave();
		assertThat(this.here.mine(pod.mentees().getLast())).hasSize(2);
		assertThat(this.here.mine(pod.mentees().getFirst())).hasSize(1);
	}

	@Test
	void openFormsLapseWhenTheManagerClosesTheWave() {
		PodFormed pod = this.here.formsPods(1, 3).getFirst();
		WaveView opening = this.here.wave(WaveMoment.OPENING);
		this.here.here(() -> this.desks.waves()
			.close(this.here.actor(Role.PROGRAM_MANAGER), this.here.cohort(), opening.id()));
		assertThat(this.here.only(pod.leader()).state()).isEqualTo(AssessmentState.LAPSED);
		this.here.waitUntil(() -> !this.heard.all(WaveClosed.class, WaveClosed::cohort, this.here.cohort()).isEmpty());
	}

	@Test
	void theEndOfTheCohortClosesItsWaves() {
		this.here.opensCohort(NEXT_SUMMER);
		this.here.formsPods(1, 3);
		this.here.closesCohort();
		this.here.waitUntil(() -> this.here.waves().size() == 2
				&& this.here.waves().stream().allMatch((wave) -> wave.state() == WaveState.CLOSED));
	}

	@Test
	void nobodyElseOpensWavesAndAForeignCohortIsUnknown() {
		this.here.formsPods(1, 3);
		WaveView opening = this.here.wave(WaveMoment.OPENING);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.here
			.here(() -> this.desks.waves().close(this.here.actor(Role.EVALUATOR), this.here.cohort(), opening.id())));
		var elsewhere = new Institution(this.desks);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.here(() -> this.desks.waves()
			.close(elsewhere.actor(Role.PROGRAM_MANAGER), this.here.cohort(), opening.id())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere
			.here(() -> this.desks.waves().wavesOf(elsewhere.actor(Role.PROGRAM_MANAGER), this.here.cohort())));
	}

}
