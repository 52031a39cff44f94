package org.alkimos.platform.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.Board;
import org.alkimos.matching.Board.BoardPod;
import org.alkimos.matching.MoveOption;
import org.alkimos.matching.MoveRequest;
import org.alkimos.matching.PlacementNote;
import org.alkimos.matching.Why;
import org.alkimos.platform.matching.BoardView.Line;
import org.alkimos.platform.matching.BoardView.Option;
import org.alkimos.platform.matching.BoardView.WhyView;

/** Puts names to why somebody is where they are. */
final class WhyComposer {

	private final Board board;

	private final People people;

	private final String href;

	WhyComposer(Board board, People people, String href) {
		this.board = board;
		this.people = people;
		this.href = href;
	}

	WhyView compose(Why why, @Nullable PlacementNote note) {
		PersonId mentor = why.mentor();
		String name = this.people.full(why.mentee());
		String subtitle = (mentor != null) ? name + " with " + this.people.full(mentor) + " · fit " + why.fit()
				: name + " has no pod";
		return new WhyView(why.mentee().value().toString(), podOf(why.mentee()), name, subtitle,
				why.rows().stream().map(WhyComposer::line).toList(), options(why), this.href,
				(note != null) ? note.text() : "", (note != null) ? note.version() : 0);
	}

	private int podOf(PersonId mentee) {
		return this.board.pods()
			.stream()
			.filter((pod) -> pod.mentees().stream().anyMatch((placed) -> placed.mentee().equals(mentee)))
			.mapToInt(BoardPod::number)
			.findFirst()
			.orElse(MoveRequest.NO_POD);
	}

	private List<Option> options(Why why) {
		boolean draft = this.board.run().publishedAt() == null;
		return draft ? why.options().stream().map(this::option).toList() : List.of();
	}

	private static Line line(Why.Row row) {
		String points = (row.most() == 0) ? "" : Math.round(row.points() / 100f) + " of " + row.most() / 100;
		return new Line(row.criterion(), BoardComposer.capital(row.mentee()), BoardComposer.capital(row.other()),
				points, row.isGood());
	}

	private Option option(MoveOption option) {
		PersonId other = option.swapWith();
		String change = ((option.meanChange() < 0) ? "−" : "+") + twoDecimals(Math.abs(option.meanChange()));
		return new Option(option.pod(), this.people.full(option.mentor()), option.fit(), change,
				option.meanChange() < 0, (other != null) ? other.value().toString() : null,
				(other != null) ? this.people.full(other) : null, String.join(" ", option.whyNot()));
	}

	private static String twoDecimals(int hundredths) {
		return hundredths / 100 + "." + ((hundredths % 100 < 10) ? "0" : "") + hundredths % 100;
	}

}
