package org.alkimos.contracts.programs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * A cohort was created with its calendar and the rules for its pods.
 *
 * @param opensOn opening event
 * @param midYearOn mid-year event
 * @param closesOn closing event
 * @param timeZone time zone of weekly slots
 * @param smallestPod minimum number of mentees in a pod
 * @param largestPod maximum number of mentees in a pod
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 * @param coMentors whether each mentee has two mentors from different disciplines
 */
@EventType("org.alkimos.programs.cohort-opened.v1")
public record CohortOpened(@JsonUnwrapped EventHead head, CohortId cohort, ProgramId program, LocalDate opensOn,
		LocalDate midYearOn, LocalDate closesOn, ZoneId timeZone, int smallestPod, int largestPod,
		boolean sameDepartmentAllowed, boolean sameFieldAllowed, boolean coMentors) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.cohort.value();
	}

}
