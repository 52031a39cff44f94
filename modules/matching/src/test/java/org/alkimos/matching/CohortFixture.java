package org.alkimos.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.Member;

/** The career cohort in an institution of its own, as events of the programs module. */
record CohortFixture(TenantId institution, CohortId cohort, Actor manager) {

	private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

	static CohortFixture fresh() {
		TenantId institution = new TenantId(UUID.randomUUID());
		return new CohortFixture(institution, CohortId.next(),
				new Actor(institution, PersonId.next(), Set.of(Role.PROGRAM_MANAGER)));
	}

	private EventHead head(long revision) {
		return new EventHead(UUID.randomUUID(), this.institution, NOW, revision);
	}

	/** Participants first: nothing promises that the cohort is heard of before them. */
	List<ProgramsEvent> events() {
		List<ProgramsEvent> events = new ArrayList<>();
		CareerCohort.members().forEach((member) -> events.add(enrolled(member)));
		events.add(new CohortOpened(head(1), this.cohort, ProgramId.next(), LocalDate.of(2026, 9, 17),
				LocalDate.of(2027, 1, 14), LocalDate.of(2027, 6, 10), ZoneId.of("America/New_York"), 3, 4, false, false,
				false));
		return events;
	}

	/** So many of its mentees as scholars with two mentors each. */
	List<ProgramsEvent> scholars(int mentees) {
		List<ProgramsEvent> events = new ArrayList<>();
		CareerCohort.members().stream().filter(Member::leadsPods).forEach((member) -> events.add(enrolled(member)));
		CareerCohort.members()
			.stream()
			.filter((member) -> !member.leadsPods())
			.limit(mentees)
			.forEach((member) -> events.add(enrolled(member)));
		events.add(new CohortOpened(head(1), this.cohort, ProgramId.next(), LocalDate.of(2026, 9, 17),
				LocalDate.of(2027, 1, 14), LocalDate.of(2027, 6, 10), ZoneId.of("America/New_York"), 1, 1, true, true,
				true));
		return events;
	}

	ParticipantEnrolled enrolled(Member member) {
		return new ParticipantEnrolled(head(1), new ParticipantId(member.person().value()), this.cohort,
				member.person(), member.role(), member.homeInstitution(), member.department(), member.field(),
				member.rank(), member.yearsSinceDegree(), member.needs(), member.offers(),
				List.copyOf(member.availability()), member.modality(), member.podCapacity(), member.preferredMentors(),
				List.copyOf(member.evaluativeLines()), List.copyOf(member.keptApart()));
	}

	/** The same member of a second roster, with another id. */
	ParticipantEnrolled late(Member like, PersonId person) {
		return enrolled(new Member(person, like.role(), like.homeInstitution(), like.department(), like.field(),
				like.rank(), like.yearsSinceDegree(), like.needs(), like.offers(), like.availability(), like.modality(),
				like.podCapacity(), like.preferredMentors(), Set.of(), Set.of()));
	}

	ChangeRequested asks(PodId pod, PersonId mentee) {
		return new ChangeRequested(head(7), pod, this.cohort, mentee);
	}

	PodConcluded concluded(PodId pod) {
		return new PodConcluded(head(8), pod, this.cohort, LocalDate.of(2027, 3, 1));
	}

	ParticipantWithdrawn withdrawn(PersonId person) {
		return new ParticipantWithdrawn(head(2), new ParticipantId(person.value()), this.cohort, person);
	}

}
