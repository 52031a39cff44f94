package org.alkimos.progress.pod;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.progress.meeting.AttendanceRule;

/** A pod of three mentees in an institution of its own. */
public record PodFixtures(TenantId institution, PodId pod, CohortId cohort, PersonId mentor, List<PersonId> mentees) {

	public static final Instant NOON = Instant.parse("2026-09-17T12:00:00Z");

	public static final LocalDate FORMED_ON = LocalDate.of(2026, 9, 17);

	public static PodFixtures newPod() {
		return new PodFixtures(new TenantId(UUID.randomUUID()), PodId.next(), CohortId.next(), PersonId.next(),
				List.of(PersonId.next(), PersonId.next(), PersonId.next()));
	}

	public PodFormed formed(Instant at) {
		return new PodFormed(head(at), this.pod, this.cohort, 4, List.of(this.mentor), this.mentees,
				new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(10, 0)));
	}

	public AgreementActivated activated(Instant at) {
		return new AgreementActivated(head(at), new AgreementId(UUID.randomUUID()), this.pod, this.cohort, 1,
				"0".repeat(64));
	}

	public EventHead head(Instant at) {
		return new EventHead(UUID.randomUUID(), this.institution, at, 1);
	}

	PodAtWork atWork() {
		return Tenancy.call(this.institution, () -> PodAtWork.launch(formed(NOON), FORMED_ON, NOON));
	}

	public Membership membership() {
		return new Membership(List.of(this.mentor), this.mentees);
	}

	public AttendanceRule ruleOn(LocalDate today) {
		return new AttendanceRule(membership(), FORMED_ON, today);
	}

	public Actor mentorActor() {
		return new Actor(this.institution, this.mentor, Set.of());
	}

	public Actor menteeActor(int index) {
		return new Actor(this.institution, this.mentees.get(index), Set.of());
	}

	public Actor outsider(Role... roles) {
		return new Actor(this.institution, PersonId.next(), Set.of(roles));
	}

	public void run(Runnable work) {
		Tenancy.run(this.institution, work);
	}

}
