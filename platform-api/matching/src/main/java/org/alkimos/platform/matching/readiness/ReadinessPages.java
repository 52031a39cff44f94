package org.alkimos.platform.matching.readiness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.readiness.Readiness;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}")
class ReadinessPages {

	private final Readiness readiness;

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final Cohorts cohorts;

	private final MatchNames names;

	ReadinessPages(Readiness readiness, Matchmaking matchmaking, MatchReview review, Cohorts cohorts,
			MatchNames names) {
		this.readiness = readiness;
		this.matchmaking = matchmaking;
		this.review = review;
		this.cohorts = cohorts;
		this.names = names;
	}

	@GetMapping("/readiness")
	String readiness(Actor actor, @PathVariable CohortId cohortId, Model model) {
		ReadinessReport report = this.readiness.of(actor, cohortId);
		model.addAttribute("view", ReadinessView.of(CohortFrame.of(this.cohorts.get(actor, cohortId)), report,
				this.review.current(actor, cohortId).orElse(null), this.names.of(actor, report)));
		return "matching/readiness";
	}

	/** Redirects to the current run, or to the readiness page before the first run. */
	@GetMapping("/matching")
	String matching(Actor actor, @PathVariable CohortId cohortId) {
		return this.review.current(actor, cohortId)
			.map((run) -> "redirect:/match-runs/" + run.id().value())
			.orElse("redirect:/cohorts/" + cohortId.value() + "/readiness");
	}

	@PostMapping("/match-runs")
	String start(Actor actor, @PathVariable CohortId cohortId) {
		MatchRunId run = this.matchmaking.start(actor, cohortId, RunOptions.STANDARD);
		return "redirect:/match-runs/" + run.value();
	}

}
