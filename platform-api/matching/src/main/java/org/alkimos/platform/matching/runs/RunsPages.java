package org.alkimos.platform.matching.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.RunArchive;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.RunsView;
import org.alkimos.platform.matching.board.BoardFiles;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

/**
 * All runs of a cohort: list, rename, discard, compare two, and download one.
 */
@Controller
class RunsPages {

	/** Maximum number of runs listed. */
	private static final int MOST = 200;

	private final MatchReview review;

	private final Cohorts cohorts;

	private final MatchNames names;

	private final BoardFiles files;

	private final RunArchive shelf;

	RunsPages(MatchReview review, RunArchive shelf, Cohorts cohorts, MatchNames names, BoardFiles files) {
		this.review = review;
		this.cohorts = cohorts;
		this.names = names;
		this.files = files;
		this.shelf = shelf;
	}

	@GetMapping("/cohorts/{cohortId}/runs")
	String runs(Actor actor, @PathVariable CohortId cohortId, Model model) {
		List<RunSummary> runs = this.review.runs(actor, cohortId, null, MOST).reversed();
		model.addAttribute("view", new RunsView(CohortFrame.of(this.cohorts.get(actor, cohortId)), runs,
				runs.stream().filter(RunSummary::hasDraft).findFirst().orElse(null)));
		return "matching/runs";
	}

	@PostMapping("/match-runs/{runId}/name")
	String rename(Actor actor, @PathVariable MatchRunId runId, @RequestParam(required = false) @Nullable String name,
			RedirectAttributes redirect) {
		return attempt(actor, runId, redirect, "Run renamed.", () -> this.shelf.rename(actor, runId, name));
	}

	@PostMapping("/match-runs/{runId}/discarding")
	String discard(Actor actor, @PathVariable MatchRunId runId, RedirectAttributes redirect) {
		return attempt(actor, runId, redirect, "Draft discarded. No one was notified.",
				() -> this.shelf.discard(actor, runId));
	}

	private String attempt(Actor actor, MatchRunId run, RedirectAttributes redirect, String done, Runnable step) {
		try {
			step.run();
			redirect.addFlashAttribute("flash", Flash.done(done));
		}
		catch (Conflict | InvalidInput refused) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
		}
		return "redirect:/cohorts/" + this.review.run(actor, run).cohort().value() + "/runs";
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
