package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentPostponed;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class WavePlanTests {

	@Autowired
	private Desks desks;

	@Autowired
	private InstrumentLibrary library;

	@Autowired
	private Extensions extensions;

	@Autowired
	private Heard heard;

	private Institution here;

	private Actor manager;

	private List<PodFormed> pods;

	@BeforeEach
	void podsArePublished() {
		this.here = new Institution(this.desks);
		this.here.opensCohort(LocalDate.now().plusMonths(8));
		this.pods = this.here.formsPods(2, 3);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.manager = this.here.actor(Role.PROGRAM_MANAGER);
	}

	@Test
	void aPlannedWaveMovesToAnotherDay() {
		plan(WaveMoment.MIDWAY, 30);
		assertThat(plan(WaveMoment.MIDWAY, 60).opensOn()).isEqualTo(LocalDate.now().plusDays(60));
		assertThat(this.here.waves()).extracting(WaveView::moment)
			.containsExactly(WaveMoment.OPENING, WaveMoment.MIDWAY, WaveMoment.CLOSING);
	}

	@Test
	void theOpeningIsNotPlannedAndNothingInThePast() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> plan(WaveMoment.OPENING, 30));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> plan(WaveMoment.MIDWAY, -30));
		assertThatExceptionOfType(InvalidInput.class).as("a slip")
			.isThrownBy(() -> plan(WaveMoment.MIDWAY, 2_000_000_000));
		this.here.opensClosingWave();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plan(WaveMoment.CLOSING, 30));
	}

	@Test
	void aWaveUsuallyOpensOnTheClosingDateOrAsLongAfterItAsItSays() {
		LocalDate end = this.here.wave(WaveMoment.CLOSING).opensOn();
		assertThat(usualDay(WaveMoment.RETROSPECTIVE)).contains(end);
		assertThat(usualDay(WaveMoment.FOLLOW_UP_6)).contains(end.plusMonths(6));
		assertThat(usualDay(WaveMoment.FOLLOW_UP_36)).contains(end.plusYears(3));
		assertThat(usualDay(WaveMoment.MIDWAY)).isEmpty();
	}

	@Test
	void membersOfAPodThatGoesOnLongerHaveItsOwnDayInOpenWavesAndInLaterOnes() {
		PodFormed longer = this.pods.getFirst();
		LocalDate until = LocalDate.now().plusDays(90);
		this.here.here(() -> {
			this.extensions.extend(this.manager, this.here.cohort(), longer.pod(), until);
			return longer;
		});
		assertThat(this.here.only(longer.leader()).dueOn()).isEqualTo(until);
		assertThat(this.here.only(this.pods.getLast().leader()).dueOn()).isBefore(until);
		this.here.opensClosingWave();
		assertThat(this.here.mine(longer.leader())).extracting(Overview::dueOn).containsOnly(until);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.here.here(() -> {
			this.extensions.extend(this.manager, this.here.cohort(), longer.pod(), LocalDate.now().minusDays(1));
			return longer;
		}));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.here.here(() -> {
			this.extensions.extend(this.manager, this.here.cohort(), PodId.next(), until);
			return longer;
		}));
		this.here
			.waitUntil(() -> this.heard.all(AssessmentPostponed.class, AssessmentPostponed::cohort, this.here.cohort())
				.size() == 4);
	}

	private Optional<LocalDate> usualDay(WaveMoment moment) {
		return this.here.here(() -> this.desks.waves().usualDay(this.manager, this.here.cohort(), moment));
	}

	@Test
	void followUpsOutliveTheCohort() {
		plan(WaveMoment.FOLLOW_UP_6, 300);
		plan(WaveMoment.MIDWAY, 30);
		this.here.closesCohort();
		this.here.waitUntil(() -> this.here.wave(WaveMoment.MIDWAY).state() == WaveState.CLOSED);
		assertThat(this.here.wave(WaveMoment.FOLLOW_UP_6).state()).isEqualTo(WaveState.PLANNED);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> plan(WaveMoment.RETROSPECTIVE, 40));
		assertThat(plan(WaveMoment.FOLLOW_UP_12, 600).state()).isEqualTo(WaveState.PLANNED);
	}

	@Test
	void anInstrumentOfTheLibraryIsAskedBesideAndItsAnswersCanBePulled() {
		this.here.here(() -> this.library.load(this.manager, InstrumentLibraryTests.quality()));
		WaveView midway = plan(WaveMoment.MIDWAY, 30, "QUALITY");
		this.here.here(() -> this.desks.waves().open(this.manager, this.here.cohort(), midway.id()));
		this.pods.stream().flatMap((pod) -> pod.mentees().stream()).forEach(this::answersTheOther);
		this.here.closes(WaveMoment.MIDWAY);
		String csv = this.here.here(() -> this.desks.exports()
			.csv(this.here.actor(Role.EVALUATOR), this.here.cohort(), Purpose.EVALUATION, "QUALITY")
			.csv());
		assertThat(csv.lines().filter((line) -> line.contains(",item,topics,") && line.contains("1 3"))).hasSize(6);
		assertThat(csv).doesNotContain("in their own words").doesNotContain("com.listening");
	}

	@Test
	void anUnknownInstrumentIsNamed() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> plan(WaveMoment.MIDWAY, 30, "NOTHING"));
		assertThat(this.here.waves()).hasSize(2);
	}

	private void answersTheOther(PersonId mentee) {
		Actor actor = this.here.actor(mentee);
		Overview form = this.here.mine(mentee)
			.stream()
			.filter((one) -> one.moment() == WaveMoment.MIDWAY && one.items() != 26)
			.findFirst()
			.orElseThrow();
		this.here.here(() -> {
			int seen = this.desks.assessments().show(actor, form.id()).version();
			this.desks.assessments()
				.save(actor, form.id(), seen,
						Map.of("topics", Answer.ofChoices(List.of(1, 3)), "wish", Answer.ofText("in their own words")),
						new Consents(true, true));
			return this.desks.assessments().submit(actor, form.id());
		});
	}

	private WaveView plan(WaveMoment moment, int days, String... more) {
		return this.here.here(() -> this.desks.waves()
			.plan(this.manager, this.here.cohort(), moment, LocalDate.now().plusDays(days), List.of(more)));
	}

}
