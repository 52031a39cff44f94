package org.alkimos.platform.matching.board;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.board.Reason;
import org.alkimos.platform.matching.board.BoardView.Chip;
import org.alkimos.platform.ui.Tone;

/**
 * Labels on the cards of mentees.
 *
 * @param before the published pods before a rematch, or null for a first match run
 */
record CardChips(Board.@Nullable Before before) {

	/** The pod a rematch moves the mentee from; no chip if the mentee stays. */
	List<Chip> of(Placed placed, BoardPod pod) {
		List<Chip> chips = new ArrayList<>();
		if (this.before != null) {
			Integer from = this.before.seats().get(placed.mentee());
			if (from == null) {
				chips.add(new Chip("Had no pod", "user-plus", Tone.BLUE));
			}
			else if (from != pod.number()) {
				chips.add(new Chip("Moves from pod " + from, "arrows-exchange", Tone.BLUE));
			}
		}
		placed.reasons().stream().map(CardChips::chip).forEach(chips::add);
		return chips;
	}

	static List<Chip> of(Unplaced unplaced) {
		List<Chip> chips = new ArrayList<>();
		unplaced.reasons().forEach((reason) -> chips.add(new Chip(reason, "alert-triangle", Tone.ORANGE)));
		return chips;
	}

	private static Chip chip(Reason reason) {
		return switch (reason.kind()) {
			case GOOD -> new Chip(reason.text(), "check", Tone.GREEN);
			case WISH -> new Chip(reason.text(), "star-filled", Tone.ORANGE);
			case NOTE -> new Chip(reason.text(), "info-circle", Tone.BLUE);
			case WARNING -> new Chip(reason.text(), "alert-triangle", Tone.ORANGE);
			case RECUSED -> new Chip(reason.text(), "eye-off", Tone.GREY);
		};
	}

}
