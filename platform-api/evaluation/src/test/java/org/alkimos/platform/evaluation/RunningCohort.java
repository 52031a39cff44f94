package org.alkimos.platform.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewCohort;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;

import static org.awaitility.Awaitility.await;

/** A cohort of a fresh institution whose pods have been published. */
public class RunningCohort {

	private final Random random = new Random(7);

	private final TenantId institution = Acting.newInstitution();

	private final Parts parts;

	public final Actor manager;

	public final Actor evaluator;

	public final CohortId cohort;

	public final List<PodFormed> pods;

	/** What the fixture needs of the application. */
	@TestComponent
	public record Parts(Programs programs, Cohorts cohorts, Members members, WaveDesk waves, AssessmentDesk assessments,
			InstrumentLibrary library, ApplicationEventPublisher events, TransactionTemplate transaction) {
	}

	public RunningCohort(Parts parts, int pods, int menteesEach) {
		this.parts = parts;
		this.manager = Acting.as(this.institution, Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR);
		this.evaluator = Acting.as(this.institution, Role.EVALUATOR);
		this.cohort = here(this::open);
		this.pods = IntStream.rangeClosed(1, pods).mapToObj((number) -> pod(number, menteesEach)).toList();
		this.pods.forEach((pod) -> Tenancy.run(this.institution,
				() -> parts.transaction().executeWithoutResult((status) -> parts.events().publishEvent(pod))));
		await().atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> waves().size() == 2 && this.pods.stream().allMatch((pod) -> !mine(pod.leader()).isEmpty()));
	}

	private CohortId open() {
		var program = this.parts.programs().open(this.manager, new NewProgram("Early-Career Faculty Mentoring", ""));
		LocalDate start = LocalDate.of(2026, 9, 10);
		return this.parts.cohorts()
			.open(this.manager, program, new NewCohort("Cohort 2026", null, null, start, start.plusMonths(4),
					start.plusMonths(9), "America/New_York", 3, 4, false, false));
	}

	private PodFormed pod(int number, int menteesEach) {
		PersonId mentor = here(() -> this.parts.members()
			.enlist(this.manager, NewMember.of("Mina", "Okafor-" + number, "mentor" + number + "@example.edu")));
		List<PersonId> mentees = IntStream.range(0, menteesEach).mapToObj((i) -> PersonId.next()).toList();
		return new PodFormed(new EventHead(UUID.randomUUID(), this.institution, Instant.now(), 1), PodId.next(),
				this.cohort, number, List.of(mentor), mentees, WeeklySlot.parse("Tue 10:00"));
	}

	/** The program whose cohort it is. */
	public ProgramId program() {
		return here(() -> this.parts.cohorts().get(this.manager, this.cohort)).program();
	}

	public Actor person(PersonId person) {
		return Acting.as(this.institution, person);
	}

	public Actor firstMentee() {
		return person(this.pods.getFirst().mentees().getFirst());
	}

	public List<Overview> mine(PersonId person) {
		return here(() -> this.parts.assessments().mine(person(person)));
	}

	public List<WaveView> waves() {
		return here(() -> this.parts.waves().wavesOf(this.manager, this.cohort));
	}

	public WaveView wave(WaveMoment moment) {
		return waves().stream().filter((wave) -> wave.moment() == moment).findFirst().orElseThrow();
	}

	public void opensClosingWave() {
		here(() -> this.parts.waves().open(this.manager, this.cohort, wave(WaveMoment.CLOSING).id()));
	}

	/**
	 * Opens a wave that looks back, and asks another instrument beside the standard one.
	 */
	public void looksBack(String instrument) {
		here(() -> {
			String code = this.parts.library().load(this.manager, instrument).code();
			this.parts.waves()
				.plan(this.manager, this.cohort, WaveMoment.RETROSPECTIVE, LocalDate.now().plusDays(1), List.of(code));
			return this.parts.waves().open(this.manager, this.cohort, wave(WaveMoment.RETROSPECTIVE).id());
		});
	}

	public void load(String instrument) {
		here(() -> this.parts.library().load(this.manager, instrument));
	}

	public void closes(WaveMoment moment) {
		here(() -> this.parts.waves().close(this.manager, this.cohort, wave(moment).id()));
	}

	/** That many mentors answer about themselves, around a score. */
	public void mentorsAnswer(int count, WaveMoment moment, double around) {
		this.pods.stream().limit(count).forEach((pod) -> answers(pod.leader(), moment, around));
	}

	/** Says anew what the first form may be used for. */
	public void allows(PersonId person, Consents consents) {
		Overview form = mine(person).getFirst();
		here(() -> this.parts.assessments()
			.consent(person(person), form.id(), this.parts.assessments().show(person(person), form.id()).version(),
					consents));
	}

	public void answers(PersonId person, WaveMoment moment, double around) {
		Overview form = mine(person).stream().filter((one) -> one.moment() == moment).findFirst().orElseThrow();
		here(() -> {
			AssessmentView view = this.parts.assessments().show(person(person), form.id());
			Map<String, Answer> answers = new HashMap<>();
			double self = new Random(person.value().getLeastSignificantBits()).nextGaussian() * 0.9;
			view.sections().forEach((section) -> {
				double shift = self + (section.code().hashCode() % 5) / 5.0;
				section.questions()
					.forEach((question) -> answers.put(question.key(),
							Answer.of(Math.clamp(Math.round(around + shift + this.random.nextGaussian()), 1, 7))));
			});
			this.parts.assessments().save(person(person), form.id(), view.version(), answers, new Consents(true, true));
			return this.parts.assessments().submit(person(person), form.id());
		});
	}

	/** The person no longer agrees to anything, after handing in. */
	public void withdraws(PersonId person, WaveMoment moment) {
		Overview form = mine(person).stream().filter((one) -> one.moment() == moment).findFirst().orElseThrow();
		here(() -> this.parts.assessments()
			.consent(person(person), form.id(), this.parts.assessments().show(person(person), form.id()).version(),
					new Consents(false, false)));
	}

	public <T> T here(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.institution, work::get);
	}

}
