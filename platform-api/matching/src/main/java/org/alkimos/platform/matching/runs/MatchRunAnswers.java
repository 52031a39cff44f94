package org.alkimos.platform.matching.runs;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.web.ETags;

/** Answers with a run, and with its draft if there is one. */
@Component
class MatchRunAnswers {

	private final MatchReview review;

	private final MatchNames names;

	MatchRunAnswers(MatchReview review, MatchNames names) {
		this.review = review;
		this.names = names;
	}

	ResponseEntity<MatchRunResource> of(Actor actor, MatchRunId runId) {
		RunSummary run = this.review.run(actor, runId);
		if (!run.hasDraft()) {
			return ResponseEntity.ok(MatchRunResource.of(run));
		}
		Board board = this.review.board(actor, run);
		return ETags.ok(board.run().version(), MatchRunResource.of(board, this.names.of(actor, board)));
	}

}
