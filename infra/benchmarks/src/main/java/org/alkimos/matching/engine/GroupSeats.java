package org.alkimos.matching.engine;

import java.util.Arrays;

/**
 * Groups whose worth is the sum of the distances within, so that the annealing of the
 * pods can be measured on public instances.
 */
final class GroupSeats implements Seats {

	private final GroupingInstance instance;

	private final int room;

	private final int[] placeOf;

	private final int[] seatOf;

	private final int[][] seat;

	private final int[] size;

	private final int[] worth;

	/** By place, then person: the distances to all there. */
	private final int[][] sums;

	GroupSeats(GroupingInstance instance) {
		this.instance = instance;
		int people = instance.distances().length;
		int places = instance.least().length;
		this.room = Arrays.stream(instance.most()).max().orElse(0);
		this.placeOf = new int[people];
		this.seatOf = new int[people];
		this.seat = new int[places][this.room];
		this.size = new int[places];
		this.worth = new int[places];
		this.sums = new int[places][people];
	}

	@Override
	public int people() {
		return this.placeOf.length;
	}

	@Override
	public int places() {
		return this.size.length;
	}

	@Override
	public int room() {
		return this.room;
	}

	@Override
	public int placeOf(int person) {
		return this.placeOf[person];
	}

	@Override
	public int seatOf(int person) {
		return this.seatOf[person];
	}

	@Override
	public int size(int place) {
		return this.size[place];
	}

	@Override
	public int at(int place, int seat) {
		return this.seat[place][seat];
	}

	@Override
	public int worth(int place) {
		return this.worth[place];
	}

	@Override
	public long worth() {
		return Arrays.stream(this.worth).asLongStream().sum();
	}

	/** All groups are alike; only their sizes differ. */
	@Override
	public int liking(int place, int person) {
		return 0;
	}

	@Override
	public boolean mayMove(int from, int to) {
		return this.size[from] > this.instance.least()[from];
	}

	@Override
	public void seatAll(int[] seating) {
		Arrays.fill(this.size, 0);
		Arrays.fill(this.worth, 0);
		for (int[] row : this.sums) {
			Arrays.fill(row, 0);
		}
		for (int person = 0; person < seating.length; person++) {
			enter(person, seating[person]);
		}
	}

	@Override
	public int replaced(int place, int seatLeft, int newcomer) {
		int gone = this.seat[place][seatLeft];
		return this.worth[place] - this.sums[place][gone] + this.sums[place][newcomer]
				- this.instance.distances()[gone][newcomer];
	}

	@Override
	public int joined(int place, int newcomer) {
		return (this.size[place] == this.instance.most()[place]) ? REFUSED
				: this.worth[place] + this.sums[place][newcomer];
	}

	@Override
	public int left(int place, int seatLeft) {
		return this.worth[place] - this.sums[place][this.seat[place][seatLeft]];
	}

	/** Nobody leads a group. */
	@Override
	public int led(int place, int other) {
		return REFUSED;
	}

	@Override
	public void exchange(int one, int other) {
		int place = leave(one);
		int otherPlace = leave(other);
		enter(one, otherPlace);
		enter(other, place);
	}

	@Override
	public void rotate(int one, int second, int third) {
		int place = leave(one);
		int secondPlace = leave(second);
		int thirdPlace = leave(third);
		enter(one, secondPlace);
		enter(second, thirdPlace);
		enter(third, place);
	}

	@Override
	public void move(int person, int to) {
		leave(person);
		enter(person, to);
	}

	@Override
	public void exchangeMentors(int place, int other) {
		throw new IllegalStateException("Nobody leads a group");
	}

	private int leave(int person) {
		int place = this.placeOf[person];
		int last = this.seat[place][--this.size[place]];
		this.seat[place][this.seatOf[person]] = last;
		this.seatOf[last] = this.seatOf[person];
		this.worth[place] -= this.sums[place][person];
		change(place, person, -1);
		return place;
	}

	private void enter(int person, int place) {
		this.worth[place] += this.sums[place][person];
		change(place, person, 1);
		this.placeOf[person] = place;
		this.seatOf[person] = this.size[place];
		this.seat[place][this.size[place]++] = person;
	}

	private void change(int place, int person, int sign) {
		int[] row = this.sums[place];
		int[] distance = this.instance.distances()[person];
		for (int i = 0; i < row.length; i++) {
			row[i] += sign * distance[i];
		}
	}

}
