package org.alkimos.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.Pod;
import org.alkimos.evaluation.export.EvaluationExports;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.awaitility.Awaitility.await;

/** A fresh institution with one cohort, fed by the events other modules would send. */
class Institution {

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final CohortId cohort = CohortId.next();

	private final Desks desks;

	Institution(Desks desks) {
		this.desks = desks;
	}

	/** The module's services as tests use them. */
	@Component
	record Desks(AssessmentDesk assessments, WaveDesk waves, EvaluationResults results, EvaluationExports exports,
			Cohorts cohorts, Assessments forms, Waves opened, ApplicationEventPublisher events,
			TransactionTemplate transaction, JdbcClient jdbc) {
	}

	CohortId cohort() {
		return this.cohort;
	}

	Actor actor(Role... roles) {
		return actor(PersonId.next(), roles);
	}

	Actor actor(PersonId person, Role... roles) {
		return new Actor(this.tenant, person, Set.of(roles));
	}

	<T> T here(Callable<T> work) {
		return Tenancy.call(this.tenant, () -> {
			try {
				return work.call();
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	void opensCohort(LocalDate closesOn) {
		publish(new CohortOpened(head(1), this.cohort, ProgramId.next(), closesOn.minusMonths(9),
				closesOn.minusMonths(5), closesOn, ZoneId.of("America/New_York"), 3, 4, false, false, false));
	}

	/**
	 * Forms pods of one mentor and this many mentees, and waits until all have been
	 * asked.
	 */
	List<PodFormed> formsPods(int pods, int menteesEach) {
		List<PodFormed> formed = IntStream.rangeClosed(1, pods).mapToObj((number) -> {
			List<PersonId> mentees = IntStream.range(0, menteesEach).mapToObj((i) -> PersonId.next()).toList();
			return new PodFormed(head(1), PodId.next(), this.cohort, number, List.of(PersonId.next()), mentees,
					WeeklySlot.parse("Tue 10:00"));
		}).toList();
		formed.forEach(this::publish);
		formed.forEach((pod) -> waitUntil(() -> !mine(pod.leader()).isEmpty()
				&& pod.mentees().stream().noneMatch((mentee) -> mine(mentee).isEmpty())));
		return formed;
	}

	/** Forms a pod of a scholar and two mentors, and waits until all have been asked. */
	PodFormed formsTeam() {
		PodFormed team = new PodFormed(head(1), PodId.next(), this.cohort, 1, List.of(PersonId.next(), PersonId.next()),
				List.of(PersonId.next()), WeeklySlot.parse("Tue 10:00"));
		publish(team);
		waitUntil(() -> team.mentors().stream().noneMatch((mentor) -> mine(mentor).isEmpty())
				&& !mine(team.mentees().getFirst()).isEmpty());
		return team;
	}

	/** The pod goes on with another mentor and other mentees. */
	void changesPod(PodFormed pod, PersonId mentor, List<PersonId> mentees) {
		publish(new PodChanged(head(2), pod.pod(), pod.cohort(), List.of(mentor), mentees, List.of(), List.of(),
				pod.weeklySlot()));
	}

	void withdraws(PersonId person) {
		publish(new ParticipantWithdrawn(head(2), ParticipantId.next(), this.cohort, person));
	}

	boolean hasWithdrawn(PersonId person) {
		return here(() -> this.desks.transaction()
			.execute((status) -> this.desks.cohorts().withdrawnFrom(this.cohort).contains(person)));
	}

	List<String> auditOf(Actor actor) {
		return here(() -> this.desks.transaction()
			.execute((status) -> this.desks.jdbc()
				.sql("select action || ' ' || detail from kernel.audit_entry where actor_id = ? order by at")
				.param(actor.person().value())
				.query(String.class)
				.list()));
	}

	void closesCohort() {
		publish(new CohortClosed(head(9), this.cohort));
	}

	List<Overview> mine(PersonId person) {
		return here(() -> this.desks.assessments().mine(actor(person)));
	}

	Overview only(PersonId person) {
		return mine(person).getFirst();
	}

	/** Asks somebody of a pod another instrument too. */
	void asks(PodFormed pod, PersonId person, AssessmentForm form, WaveMoment moment, InstrumentRef instrument) {
		here(() -> this.desks.transaction().execute((status) -> {
			Wave wave = this.desks.opened().findById(wave(moment).id()).orElseThrow();
			Pod members = new Pod(pod.pod(), pod.cohort(), List.of(pod.leader()), pod.mentees());
			return this.desks.forms()
				.save(Assessment.requested(wave, members, person, form, instrument, Clock.systemUTC()));
		}));
	}

	/** Answers and hands in the person's form of the wave. */
	void answers(PersonId person, WaveMoment moment, Map<String, Answer> answers, Consents consents) {
		Overview form = mine(person).stream()
			.filter((one) -> one.moment() == moment && one.submittedAt() == null)
			.findFirst()
			.orElseThrow();
		Actor actor = actor(person);
		here(() -> {
			int seen = this.desks.assessments().show(actor, form.id()).version();
			this.desks.assessments().save(actor, form.id(), seen, answers, consents);
			return this.desks.assessments().submit(actor, form.id());
		});
	}

	List<WaveView> waves() {
		return here(() -> this.desks.waves().wavesOf(actor(Role.PROGRAM_MANAGER), this.cohort));
	}

	WaveView wave(WaveMoment moment) {
		return waves().stream().filter((wave) -> wave.moment() == moment).findFirst().orElseThrow();
	}

	void opensClosingWave() {
		here(() -> this.desks.waves().open(actor(Role.PROGRAM_MANAGER), this.cohort, wave(WaveMoment.CLOSING).id()));
	}

	void closes(WaveMoment moment) {
		here(() -> this.desks.waves().close(actor(Role.PROGRAM_MANAGER), this.cohort, wave(moment).id()));
	}

	void waitUntil(Callable<Boolean> condition) {
		await().ignoreExceptions().until(condition);
	}

	private void publish(DomainEvent event) {
		Tenancy.run(this.tenant, () -> this.desks.transaction()
			.executeWithoutResult((status) -> this.desks.events().publishEvent(event)));
	}

	private EventHead head(int revision) {
		return new EventHead(UUID.randomUUID(), this.tenant, Instant.now(), revision);
	}

}
