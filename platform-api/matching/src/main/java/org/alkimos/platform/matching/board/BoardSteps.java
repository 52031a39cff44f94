package org.alkimos.platform.matching.board;

import java.util.List;

import org.alkimos.matching.board.Measures;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Step;

/** Steps from the roster to the evaluation, as reached by a draft or published pods. */
final class BoardSteps {

	private BoardSteps() {
	}

	static List<Step> of(BoardView board) {
		Measures measures = board.measures();
		String people = Numbers.count(measures.mentees(), "mentee");
		Step roster = Step.done("Roster", people);
		if (board.isRepair() && board.isDraft()) {
			return List.of(roster, Step.done("Pods", "published"), Step.current("Rematch", "awaiting review"),
					Step.ahead("Agreements", "new ones where members change"), Step.ahead("Active", null),
					Step.ahead("Evaluation", null));
		}
		Step run = Step.done("Match run", "Run " + board.run().number());
		String eye = (measures.needYourEye() == 0) ? "nothing left to review"
				: measures.needYourEye() + ((measures.needYourEye() == 1) ? " needs review" : " need review");
		return board.isDraft()
				? List.of(roster, run, Step.current("Review", eye), Step.ahead("Agreements", "open when published"),
						Step.ahead("Active", null), Step.ahead("Evaluation", null))
				: List.of(roster, run, Step.done("Review", "published"), Step.current("Agreements", "being signed"),
						Step.ahead("Active", null), Step.ahead("Evaluation", null));
	}

}
