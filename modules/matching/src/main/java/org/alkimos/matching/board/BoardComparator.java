package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.RunComparison.Difference;
import org.alkimos.matching.board.RunComparison.Side;

/** Compares two boards. */
public final class BoardComparator {

	private static final Seat NOWHERE = new Seat(List.of(), null, false);

	private BoardComparator() {
	}

	public static RunComparison of(Board one, Board other) {
		Map<PersonId, Seat> here = seats(one);
		Map<PersonId, Seat> there = seats(other);
		var mentees = new TreeSet<>(Comparator.comparing((PersonId person) -> person.value()));
		mentees.addAll(here.keySet());
		mentees.addAll(there.keySet());
		List<Difference> differences = new ArrayList<>();
		for (PersonId mentee : mentees) {
			Seat seat = here.getOrDefault(mentee, NOWHERE);
			Seat otherSeat = there.getOrDefault(mentee, NOWHERE);
			if (!seat.isLike(otherSeat)) {
				differences.add(new Difference(mentee, seat.mentor(0), seat.mentor(1), seat.fit(), otherSeat.mentor(0),
						otherSeat.mentor(1), otherSeat.fit(), seat.recused() || otherSeat.recused()));
			}
		}
		return new RunComparison(new Side(one.run(), one.measures()), new Side(other.run(), other.measures()),
				differences);
	}

	private static Map<PersonId, Seat> seats(Board board) {
		Map<PersonId, Seat> seats = new HashMap<>();
		for (BoardPod pod : board.pods()) {
			List<PersonId> mentors = pod.mentorIds();
			pod.mentees()
				.forEach((placed) -> seats.put(placed.mentee(),
						new Seat(mentors, placed.isRecused() ? null : placed.fit(), placed.isRecused())));
		}
		return seats;
	}

	private record Seat(List<PersonId> mentors, @Nullable Integer fit, boolean recused) {

		boolean isLike(Seat other) {
			return this.mentors.equals(other.mentors);
		}

		@Nullable PersonId mentor(int place) {
			return (place < this.mentors.size()) ? this.mentors.get(place) : null;
		}

	}

}
