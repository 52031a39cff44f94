package org.alkimos.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;

/** A published pod. */
@Table(schema = "matching", value = "pod")
class Pod extends Aggregate {

	@Id
	@Column("pod_id")
	private final PodId id;

	private final CohortId cohortId;

	private final MatchRunId runId;

	private final int number;

	private final PersonId mentorId;

	private final String weeklySlot;

	private final Instant formedAt;

	@MappedCollection(idColumn = "pod_id")
	private final Set<PodMentee> mentees;

	@PersistenceCreator
	Pod(PodId id, CohortId cohortId, MatchRunId runId, int number, PersonId mentorId, String weeklySlot,
			Instant formedAt, Set<PodMentee> mentees) {
		this.id = id;
		this.cohortId = cohortId;
		this.runId = runId;
		this.number = number;
		this.mentorId = mentorId;
		this.weeklySlot = weeklySlot;
		this.formedAt = formedAt;
		this.mentees = Set.copyOf(mentees);
	}

	static Pod formed(MatchRun run, int number, DraftPod draft, WeeklySlot slot, Clock clock) {
		Pod pod = new Pod(PodId.next(), run.cohort(), run.id(), number, draft.mentor(), slot.toString(),
				clock.instant(), draft.mentees().stream().map(PodMentee::new).collect(Collectors.toSet()));
		pod.announce(pod.formedAt,
				(head) -> new PodFormed(head, pod.id, pod.cohortId, number, draft.mentor(), draft.mentees(), slot));
		return pod;
	}

}
