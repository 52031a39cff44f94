package org.alkimos.matching.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.review.DraftEditor;
import org.alkimos.matching.run.MatchRun;

/** Publishes a reviewed draft as the first pods of a cohort, all or none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InitialPublication {

	private final DraftEditor table;

	private final PublishedPods pods;

	private final Clock clock;

	InitialPublication(DraftEditor table, PublishedPods pods, Clock clock) {
		this.table = table;
		this.pods = pods;
		this.clock = clock;
	}

	/**
	 * Publishes the draft.
	 * @throws Conflict if a pod breaks a rule, or none has mentees
	 */
	public void publish(MatchRun run) {
		this.pods.saveAll(formed(run));
	}

	private List<Pod> formed(MatchRun run) {
		ReviewedDraft draft = this.table.layOut(run);
		List<Pod> formed = new ArrayList<>();
		for (DraftRow row : draft.pods()) {
			List<BrokenRule> broken = draft.broken(row);
			if (!broken.isEmpty()) {
				throw new Conflict(MatchingProblem.POD_BREAKS_RULE,
						"Pod " + row.number() + " can't be published: " + String.join(" ", draft.words(broken)));
			}
			if (!row.mentees().isEmpty()) {
				WeeklySlot slot = PodCheck.commonSlots(draft.members(row.pod().everybody())).iterator().next();
				formed.add(Pod.formed(run, formed.size() + 1, row.pod(), slot, this.clock));
			}
		}
		if (formed.isEmpty()) {
			throw new Conflict(MatchingProblem.NO_MENTEES_PLACED, "No pods have mentees yet. Place mentees first.");
		}
		return formed;
	}

}
