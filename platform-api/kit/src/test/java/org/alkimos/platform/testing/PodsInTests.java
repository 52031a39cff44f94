package org.alkimos.platform.testing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Forms pods of real members in an institution of their own, the way matching does: by
 * telling the others.
 */
@TestComponent
public class PodsInTests {

	private final Members members;

	private final ApplicationEventPublisher publisher;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PodsInTests(Members members, ApplicationEventPublisher publisher, TransactionTemplate transaction, Clock clock) {
		this.members = members;
		this.publisher = publisher;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A published pod of one mentor and three mentees in a fresh institution. */
	public Pod form() {
		TenantId institution = Acting.newInstitution();
		Actor manager = Acting.as(institution, Role.PROGRAM_MANAGER);
		Actor mentor = member(manager, "Lin", "Zhao");
		List<Actor> mentees = List.of(member(manager, "Ana", "Rivera"), member(manager, "Tom", "Okafor"),
				member(manager, "Mei", "Sato"));
		var pod = new Pod(PodId.next(), CohortId.next(), manager, mentor, mentees);
		publish(new PodFormed(head(institution, 1), pod.id(), pod.cohort(), 1, List.of(mentor.person()),
				mentees.stream().map(Actor::person).toList(), WeeklySlot.parse("Tue 10:00")));
		return pod;
	}

	/** Tells the others, as a module does when it commits. */
	public void publish(DomainEvent event) {
		in(event.head().tenantId(), () -> this.transaction.execute((status) -> {
			this.publisher.publishEvent(event);
			return true;
		}));
	}

	public EventHead head(TenantId institution, long revision) {
		return new EventHead(TypedIds.next(), institution, this.clock.instant(), revision);
	}

	private Actor member(Actor manager, String given, String family) {
		var person = NewMember.of(given, family, given + "." + family + "@example.edu");
		PersonId id = in(manager.institution(), () -> this.members.enlist(manager, person));
		return new Actor(manager.institution(), id, Set.of());
	}

	private static <T> T in(TenantId institution, Supplier<T> work) {
		return Tenancy.call(institution, work::get);
	}

	/** Who is in it. */
	public record Pod(PodId id, CohortId cohort, Actor manager, Actor mentor, List<Actor> mentees) {

		public Actor mentee() {
			return this.mentees.getFirst();
		}

	}

}
