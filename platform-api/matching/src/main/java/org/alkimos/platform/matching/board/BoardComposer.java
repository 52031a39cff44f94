package org.alkimos.platform.matching.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.board.MoveOption;
import org.alkimos.matching.board.Reason;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.matching.board.BoardPages.BoardQuery;
import org.alkimos.platform.matching.board.BoardView.Card;
import org.alkimos.platform.matching.board.BoardView.Chip;
import org.alkimos.platform.matching.board.BoardView.Choice;
import org.alkimos.platform.matching.board.BoardView.Row;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Tone;

/** Builds the match board view: adds names and sorts pods and mentees. */
final class BoardComposer {

	private static final int GOOD_FIT = 70;

	private static final int FAIR_FIT = 45;

	private final CohortFrame cohort;

	private final Board board;

	private final People people;

	private final BoardQuery query;

	private final CardChips chips;

	private final String href;

	BoardComposer(CohortFrame cohort, Board board, People people, BoardQuery query) {
		this.cohort = cohort;
		this.board = board;
		this.people = people;
		this.query = query;
		this.chips = new CardChips(board.before());
		this.href = "/match-runs/" + board.run().id().value();
	}

	BoardView compose(@Nullable WhyView why) {
		String show = Objects.requireNonNullElse(this.query.show(), "all");
		List<Row> rows = this.board.pods().stream().filter((pod) -> switch (show) {
			case "eye" -> pod.needsYourEye();
			case "locked" -> pod.locked();
			default -> true;
		})
			.sorted(Comparator.comparing((BoardPod pod) -> this.people.key(pod.leader()))
				.thenComparingInt(BoardPod::number))
			.map(this::row)
			.toList();
		int withMentees = (int) this.board.pods().stream().filter((pod) -> !pod.mentees().isEmpty()).count();
		List<Card> unmatched = "locked".equals(show) ? List.of()
				: this.board.unmatched().stream().sorted(byName(Unplaced::mentee)).map(this::card).toList();
		return new BoardView(this.cohort, this.board.run(), this.board.measures(), this.board.moves(), show, rows,
				unmatched, this.board.pods().size(), withMentees, why, LagView.of(this.board.lag(), this.people));
	}

	private <T> Comparator<T> byName(Function<T, PersonId> person) {
		return Comparator.comparing((one) -> this.people.key(person.apply(one)));
	}

	private Row row(BoardPod pod) {
		boolean full = pod.free() == 0;
		return new Row(pod.number(), pod.mentors().stream().map(this::mentor).toList(), coMentors(pod),
				pod.mentees().size(), pod.largest(), full ? "full" : Numbers.count(pod.free(), "place") + " left", full,
				pod.locked(), hours(pod),
				pod.mentees().stream().sorted(byName(Placed::mentee)).map((placed) -> card(placed, pod)).toList(),
				problems(pod), pod.mentees().isEmpty());
	}

	private BoardView.Mentor mentor(Board.Mentor mentor) {
		return new BoardView.Mentor(this.people.full(mentor.person()),
				mentor.facts().department() + " · " + mentor.facts().homeInstitution());
	}

	private @Nullable List<Option> coMentors(BoardPod pod) {
		List<PersonId> others = pod.coMentors();
		if (others == null || pod.mentees().isEmpty()) {
			return null;
		}
		boolean open = this.board.run().publishedAt() == null && !pod.locked();
		return !open ? List.of()
				: others.stream().map((other) -> Option.of(other.value().toString(), this.people.full(other))).toList();
	}

	private List<String> problems(BoardPod pod) {
		List<String> problems = new ArrayList<>();
		Board.Before before = this.board.before();
		if (before != null) {
			List<PersonId> led = before.mentors().getOrDefault(pod.number(), List.of());
			if (!led.isEmpty() && !led.getFirst().equals(pod.leader())) {
				problems.add("Takes over this pod from " + this.people.full(led.getFirst()));
			}
			if (led.size() > 1 && !led.get(1).equals(pod.coMentor())) {
				problems.add("Current co-mentor: " + this.people.full(led.get(1)));
			}
		}
		problems.addAll(pod.problems());
		return problems;
	}

	private String hours(BoardPod pod) {
		if (pod.mentees().isEmpty()) {
			return "";
		}
		return pod.weeklySlots().isEmpty() ? "no shared hour" : Dates.hours(pod.weeklySlots(), this.cohort.zone());
	}

	private Card card(Placed placed, BoardPod pod) {
		return new Card(placed.mentee().value().toString(), pod.number(), this.people.full(placed.mentee()),
				capital(placed.facts().rank()) + ", " + placed.facts().department(),
				placed.isRecused() ? null : placed.fit(), toneOf(placed.fit()), this.chips.of(placed, pod),
				placed.needsYourEye(), foot(placed), pod.locked() ? List.of() : choices(placed.moves()),
				!pod.locked() && !placed.isRecused(), placed.mentee().equals(this.query.why()),
				placed.mentee().equals(this.query.moved()), whyHref(placed.mentee()));
	}

	/**
	 * Short text next to the menu; a met preference is shown among the chips.
	 */
	private static String foot(Placed placed) {
		if (placed.isRecused()) {
			return "Left to others";
		}
		boolean met = placed.reasons().stream().anyMatch((reason) -> reason.kind() == Reason.Kind.WISH);
		return met ? "Preference met" : placed.wish().startsWith("No ") ? placed.wish() : "No preference met";
	}

	private Card card(Unplaced unplaced) {
		List<Chip> chips = CardChips.of(unplaced);
		return new Card(unplaced.mentee().value().toString(), MoveRequest.NO_POD, this.people.full(unplaced.mentee()),
				capital(unplaced.facts().rank()) + ", " + unplaced.facts().department(), null, Tone.ORANGE, chips, true,
				unplaced.moves().isEmpty() ? "No pod has a place for them"
						: "Best available: " + this.people.full(unplaced.moves().getFirst().mentor()),
				choices(unplaced.moves()), false, unplaced.mentee().equals(this.query.why()),
				unplaced.mentee().equals(this.query.moved()), whyHref(unplaced.mentee()));
	}

	private List<Choice> choices(List<MoveOption> moves) {
		return moves.stream()
			.map((move) -> new Choice(move.pod(), this.people.full(move.mentor()) + " · fit " + move.fit()))
			.toList();
	}

	private String whyHref(PersonId mentee) {
		String show = this.query.show();
		return this.href + "?"
				+ ((show != null) ? "show=" + ("eye".equals(show) || "locked".equals(show) ? show : "all") + "&" : "")
				+ "why=" + mentee.value() + "#why";
	}

	private static Tone toneOf(int fit) {
		if (fit >= GOOD_FIT) {
			return Tone.GREEN;
		}
		return (fit >= FAIR_FIT) ? Tone.GREY : Tone.ORANGE;
	}

	static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
