package org.alkimos.platform.matching.board;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.PlacementExplanation;
import org.alkimos.matching.review.PlacementNote;
import org.alkimos.matching.review.ReviewNotes;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.matching.ProgressView;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/match-runs/{runId}")
class BoardPages {

	/** ID of the explanation panel. */
	private static final String WHY = "why-slot";

	private final MatchReview review;

	private final Cohorts cohorts;

	private final MatchNames names;

	private final ReviewNotes notes;

	BoardPages(MatchReview review, Cohorts cohorts, MatchNames names, ReviewNotes notes) {
		this.review = review;
		this.cohorts = cohorts;
		this.names = names;
		this.notes = notes;
	}

	/**
	 * Shows the board, or the progress of the run; a poll of a finished run redirects to
	 * the board. An htmx request for an explanation gets only the explanation panel.
	 */
	@GetMapping
	String board(Actor actor, @PathVariable MatchRunId runId, BoardQuery query, @RequestHeader HttpHeaders headers,
			HttpServletResponse response, Model model) {
		HtmxRequest htmx = HtmxRequest.of(headers);
		RunSummary run = this.review.run(actor, runId);
		CohortFrame cohort = CohortFrame.of(this.cohorts.get(actor, run.cohort()));
		if (!run.hasDraft()) {
			model.addAttribute("view", new ProgressView(cohort, run));
			return "matching/progress";
		}
		if (ProgressView.POLL.equals(htmx.trigger())) {
			response.setHeader("HX-Redirect", "/match-runs/" + runId.value());
		}
		PersonId asked = query.why();
		if (asked != null && WHY.equals(htmx.target())) {
			model.addAttribute("view", new WhySlot(cohort, explanation(actor, cohort, run, asked, model)));
			return "matching/whySlot";
		}
		Board board = this.review.board(actor, run);
		People people = this.names.of(actor, board);
		model.addAttribute("view", new BoardComposer(cohort, board, people, query)
			.compose((asked != null) ? explanation(actor, cohort, run, asked, model) : null));
		return "matching/board";
	}

	/** Shows on the board why a manager who recused themselves gets no explanation. */
	private @Nullable WhyView explanation(Actor actor, CohortFrame cohort, RunSummary run, PersonId mentee,
			Model model) {
		try {
			PlacementExplanation why = this.review.why(actor, run.id(), mentee);
			PlacementNote note = this.notes.find(actor, run.id(), mentee).orElse(null);
			return new WhyComposer(cohort, run, this.names.of(actor, why)).compose(why, note);
		}
		catch (Conflict refused) {
			model.addAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
			return null;
		}
	}

	/**
	 * Query parameters of the board.
	 *
	 * @param show which rows: all, eye, or locked
	 * @param why the mentee whose placement is explained
	 * @param moved the mentee moved last, to focus their card
	 */
	record BoardQuery(@Nullable String show, @Nullable PersonId why, @Nullable PersonId moved) {
	}

}
