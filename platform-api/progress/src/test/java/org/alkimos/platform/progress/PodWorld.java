package org.alkimos.platform.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.Ombuds;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.Campus;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewCohort;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;
import org.alkimos.progress.PodDesk;

/** Pods of invented people, formed as matching forms them. */
@TestComponent
class PodWorld {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Campus campus;

	private final Institutions institutions;

	private final Members members;

	private final Programs programs;

	private final Cohorts cohorts;

	private final AgreementDesk agreements;

	private final PodDesk desk;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PodWorld(Campus campus, Institutions institutions, Members members, Programs programs, Cohorts cohorts,
			AgreementDesk agreements, PodDesk desk, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.campus = campus;
		this.institutions = institutions;
		this.members = members;
		this.programs = programs;
		this.cohorts = cohorts;
		this.agreements = agreements;
		this.desk = desk;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * A pod of one mentor and three mentees in an institution of its own, known to
	 * everyone.
	 */
	Pod newPod(int daysAgo) {
		Actor manager = newManager();
		return form(manager, newCohort(manager), 4, daysAgo);
	}

	/** The manager of a fresh institution that has an ombuds. */
	Actor newManager() {
		Actor administrator = this.campus.open("Northfield University");
		in(administrator,
				() -> this.institutions.describe(administrator, "Northfield University",
						new Ombuds("Office of the Ombuds", "ombuds@example.edu"),
						this.institutions.current(administrator).version()));
		return Acting.as(administrator.institution(), Role.PROGRAM_MANAGER);
	}

	CohortId newCohort(Actor manager) {
		LocalDate today = LocalDate.now(this.clock);
		return in(manager,
				() -> this.cohorts.open(manager, this.programs.open(manager, new NewProgram("Career Catalyst", "")),
						new NewCohort("2026-27", null, null, today.minusMonths(4), today.plusMonths(2),
								today.plusMonths(8), "America/New_York", null, null, null, null)));
	}

	/** One more pod of the same cohort. */
	Pod form(Actor manager, CohortId cohort, int number, int daysAgo) {
		var mentor = member(manager, "Lin", "Zhao", number);
		var mentees = List.of(member(manager, "Ana", "Rivera", number), member(manager, "Tom", "Okafor", number),
				member(manager, "Mei", "Sato", number));
		var pod = new Pod(PodId.next(), cohort, manager, mentor, mentees);
		Instant at = this.clock.instant().minus(Duration.ofDays(daysAgo));
		publish(manager.institution(), new PodFormed(head(manager, at), pod.id(), cohort, number,
				List.of(mentor.person()), mentees.stream().map(Actor::person).toList(), WeeklySlot.parse("Tue 10:00")));
		awaitPhase(pod, Phase.LAUNCH);
		return pod;
	}

	void signedByAll(Pod pod) {
		for (Actor signer : Stream.concat(Stream.of(pod.mentor()), pod.mentees().stream()).toList()) {
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> in(signer, () -> this.agreements.summaryOf(signer, List.of(pod.id()))).size() == 1);
			in(signer, () -> this.agreements.sign(signer, pod.id(), this.agreements.read(signer, pod.id()).version()));
		}
		awaitPhase(pod, Phase.MAINTAIN);
	}

	<T> T in(Actor actor, Supplier<T> work) {
		return Tenancy.call(actor.institution(), work::get);
	}

	private void awaitPhase(Pod pod, Phase phase) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> in(pod.mentor(), () -> this.desk.ofPerson(pod.mentor())).stream()
				.anyMatch((mine) -> mine.phase() == phase));
	}

	private void publish(TenantId institution, DomainEvent event) {
		Tenancy.run(institution,
				() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event)));
	}

	private static EventHead head(Actor actor, Instant at) {
		return new EventHead(TypedIds.next(), actor.institution(), at, 1);
	}

	private Actor member(Actor manager, String given, String family, int number) {
		var person = NewMember.of(given, family, given + "." + family + number + "@example.edu");
		PersonId id = in(manager, () -> this.members.enlist(manager, person));
		return new Actor(manager.institution(), id, Set.of());
	}

	/** Who is in a pod, and who runs its cohort. */
	record Pod(PodId id, CohortId cohort, Actor manager, Actor mentor, List<Actor> mentees) {

		Actor mentee() {
			return this.mentees.getFirst();
		}

		String api() {
			return "/api/v1/pods/" + this.id.value();
		}

		String page() {
			return "/pods/" + this.id.value();
		}

	}

}
