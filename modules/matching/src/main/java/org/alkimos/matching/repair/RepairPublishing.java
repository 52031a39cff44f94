package org.alkimos.matching.repair;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.publishing.Pod;
import org.alkimos.matching.publishing.PublishedPods;
import org.alkimos.matching.review.DraftEditor;
import org.alkimos.matching.run.MatchRun;

/**
 * Publishes a reviewed repair, all or none: continued pods keep their IDs, and pods
 * without mentees end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RepairPublishing {

	private final DraftEditor table;

	private final RepairRows rows;

	private final PublishedPods pods;

	private final ChangeRequests requests;

	private final Clock clock;

	RepairPublishing(DraftEditor table, RepairRows rows, PublishedPods pods, ChangeRequests requests, Clock clock) {
		this.table = table;
		this.rows = rows;
		this.pods = pods;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * Publishes the repair.
	 * @throws Conflict if a pod newly violates a rule, or nothing would change
	 */
	public void publish(MatchRun run) {
		ReviewedDraft draft = this.table.layOut(run);
		Map<Integer, PodId> going = this.rows.podsOf(run.id());
		List<Pod> changed = new ArrayList<>();
		for (DraftRow row : draft.pods()) {
			PodId id = going.get(row.number());
			if (id != null) {
				Pod pod = this.pods.findById(id).orElseThrow(NotFound::new);
				if (change(pod, row, draft)) {
					changed.add(pod);
				}
			}
			else if (!row.mentees().isEmpty()) {
				requireSound(row, draft.broken(row), draft);
				changed.add(Pod.formed(run, row.number(), row.pod(), slots(row, draft).getFirst(), this.clock));
			}
		}
		if (changed.isEmpty()) {
			throw new Conflict(MatchingProblem.REMATCH_CHANGES_NOTHING,
					"This rematch changes nothing. Every pod stays the same.");
		}
		this.pods.saveAll(changed);
		this.requests.settle(run.cohort());
	}

	/** Whether the repair changes the pod. */
	private boolean change(Pod pod, DraftRow row, ReviewedDraft draft) {
		requireSound(row, faults(pod, row, draft), draft);
		if (row.mentees().isEmpty()) {
			pod.dissolve(this.clock);
			return true;
		}
		if (row.pod().equals(pod.now())) {
			return false;
		}
		List<WeeklySlot> slots = slots(row, draft);
		boolean keeps = slots.isEmpty() || slots.contains(pod.weeklySlot());
		pod.goOnAs(row.pod(), keeps ? pod.weeklySlot() : slots.getFirst(), this.clock);
		return true;
	}

	/**
	 * Rules the pod newly violates. A pod that no one joins may keep the violations it
	 * has: the remaining two of three mentees may stay, and so may a mentee with one of
	 * two mentors.
	 */
	private static List<BrokenRule> faults(Pod pod, DraftRow row, ReviewedDraft draft) {
		List<BrokenRule> broken = draft.broken(row);
		DraftPod before = pod.now();
		if (!before.mentors().containsAll(row.mentors()) || !before.mentees().containsAll(row.mentees())) {
			return broken;
		}
		Set<MatchRule> known = faultsBefore(row, before, draft);
		Set<PersonId> present = draft.takingPart();
		boolean allHere = present.containsAll(row.mentees());
		return broken.stream()
			.filter((fault) -> !known.contains(fault.rule()))
			.filter((fault) -> fault.rule() != MatchRule.NOT_ELIGIBLE || !allHere)
			.filter((fault) -> fault.rule() != MatchRule.CAPACITY)
			.filter((fault) -> fault.rule() != MatchRule.CO_MENTOR || fault.between().size() > 1)
			.toList();
	}

	private static Set<MatchRule> faultsBefore(DraftRow row, DraftPod before, ReviewedDraft draft) {
		List<PersonId> there = before.mentees().stream().filter(draft.takingPart()::contains).toList();
		Set<MatchRule> known = new HashSet<>();
		if (draft.members().keySet().containsAll(there)) {
			draft.broken(row.with(before.coMentor(), there))
				.stream()
				.map(BrokenRule::rule)
				.filter((rule) -> rule != MatchRule.NOT_ELIGIBLE)
				.forEach(known::add);
		}
		return known;
	}

	private static void requireSound(DraftRow row, List<BrokenRule> broken, ReviewedDraft draft) {
		if (!broken.isEmpty()) {
			throw new Conflict(MatchingProblem.POD_BREAKS_RULE,
					"Pod " + row.number() + " can't be published: " + String.join(" ", draft.words(broken)));
		}
	}

	private static List<WeeklySlot> slots(DraftRow row, ReviewedDraft draft) {
		return List.copyOf(PodCheck.commonSlots(draft.members(row.pod().everybody())));
	}

}
