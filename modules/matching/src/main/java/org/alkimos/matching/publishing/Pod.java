package org.alkimos.matching.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PersonIds;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;

/** A published pod. */
@Table(schema = "matching", value = "pod")
public class Pod extends Aggregate {

	@Id
	@Column("pod_id")
	private final PodId id;

	private final CohortId cohortId;

	private final MatchRunId runId;

	private final int number;

	private List<UUID> mentors;

	private String weeklySlot;

	private final Instant formedAt;

	@MappedCollection(idColumn = "pod_id")
	private Set<PodMentee> mentees;

	private @Nullable Instant endedAt;

	@PersistenceCreator
	public Pod(PodId id, CohortId cohortId, MatchRunId runId, int number, List<UUID> mentors, String weeklySlot,
			Instant formedAt, Set<PodMentee> mentees) {
		this.id = id;
		this.cohortId = cohortId;
		this.runId = runId;
		this.number = number;
		this.mentors = List.copyOf(mentors);
		this.weeklySlot = weeklySlot;
		this.formedAt = formedAt;
		this.mentees = Set.copyOf(mentees);
	}

	public static Pod formed(MatchRun run, int number, DraftPod draft, WeeklySlot slot, Clock clock) {
		Pod pod = new Pod(PodId.next(), run.cohort(), run.id(), number, values(draft.mentors()), slot.toString(),
				clock.instant(), draft.mentees().stream().map(PodMentee::new).collect(Collectors.toSet()));
		pod.announce(pod.formedAt,
				(head) -> new PodFormed(head, pod.id, pod.cohortId, number, draft.mentors(), draft.mentees(), slot));
		return pod;
	}

	/** Changes the members and publishes an event that lists who joined and who left. */
	public void goOnAs(DraftPod next, WeeklySlot slot, Clock clock) {
		requireGoingOn();
		List<PersonId> before = now().everybody();
		List<PersonId> after = next.everybody();
		this.mentors = values(next.mentors());
		this.mentees = next.mentees().stream().map(PodMentee::new).collect(Collectors.toSet());
		this.weeklySlot = slot.toString();
		announce(clock.instant(), (head) -> new PodChanged(head, this.id, this.cohortId, next.mentors(), next.mentees(),
				without(after, before), without(before, after), slot));
	}

	/** Dissolves the pod, since it has no mentees. */
	public void dissolve(Clock clock) {
		requireGoingOn();
		Instant now = clock.instant();
		this.mentees = Set.of();
		this.endedAt = now;
		announce(now, (head) -> new PodDissolved(head, this.id, this.cohortId));
	}

	/** Marks the pod as concluded by its members. */
	public void end(Instant at) {
		if (this.endedAt == null) {
			this.endedAt = at;
		}
	}

	private void requireGoingOn() {
		if (this.endedAt != null) {
			throw new Conflict(MatchingProblem.POD_ENDED_MEANWHILE,
					"Pod " + this.number + " has ended since this rematch was drafted. " + "Create the draft again.");
		}
	}

	private static List<PersonId> without(List<PersonId> people, List<PersonId> others) {
		return people.stream().filter((person) -> !others.contains(person)).toList();
	}

	private static List<UUID> values(List<PersonId> people) {
		return List.of(PersonIds.values(people));
	}

	/** All members. */
	public DraftPod now() {
		return DraftPod.of(PersonIds.of(this.mentors), this.mentees.stream().map(PodMentee::menteeId).toList());
	}

	public PodId id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public WeeklySlot weeklySlot() {
		return WeeklySlot.parse(this.weeklySlot);
	}

	public boolean hasEnded() {
		return this.endedAt != null;
	}

}
