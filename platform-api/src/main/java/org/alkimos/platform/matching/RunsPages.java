package org.alkimos.platform.matching;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.MatchRunId;
import org.alkimos.matching.RunComparison;
import org.alkimos.matching.RunSummary;
import org.alkimos.programs.Cohorts;

/** All runs of a cohort, two of them side by side, one of them as a file. */
@Controller
class RunsPages {

	/** More runs than anybody looks through. */
	private static final int MOST = 200;

	private final MatchReview review;

	private final Cohorts cohorts;

	private final MatchNames names;

	private final BoardFiles files;

	RunsPages(MatchReview review, Cohorts cohorts, MatchNames names, BoardFiles files) {
		this.review = review;
		this.cohorts = cohorts;
		this.names = names;
		this.files = files;
	}

	@GetMapping("/cohorts/{cohortId}/runs")
	String runs(Actor actor, @PathVariable CohortId cohortId, Model model) {
		List<RunSummary> runs = this.review.runs(actor, cohortId, null, MOST).reversed();
		model.addAttribute("view", new RunsView(CohortFrame.of(this.cohorts.get(actor, cohortId)), runs,
				runs.stream().filter(RunSummary::hasDraft).findFirst().orElse(null)));
		return "matching/runs";
	}

	@GetMapping("/match-runs/{runId}/comparison/{otherRunId}")
	String comparison(Actor actor, @PathVariable MatchRunId runId, @PathVariable MatchRunId otherRunId, Model model) {
		RunComparison found = this.review.compare(actor, runId, otherRunId);
		CohortFrame cohort = CohortFrame.of(this.cohorts.get(actor, found.one().run().cohort()));
		model.addAttribute("view", ComparisonView.of(cohort, found, this.names.of(actor, found)));
		return "matching/comparison";
	}

	@GetMapping("/match-runs/{runId}/board.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable MatchRunId runId) {
		return this.files.csv(actor, runId);
	}

}
