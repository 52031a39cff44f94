package org.alkimos.matching.engine.pods;

import java.util.Arrays;

/**
 * Groups whose worth is the sum of the distances within, so that the annealing of the
 * pods can be measured on public instances.
 */
final class GroupSeats extends SeatPlan {

	private final GroupingInstance instance;

	/** By place, then person: the distances to all there. */
	private final int[][] sums;

	GroupSeats(GroupingInstance instance) {
		super(instance.distances().length, instance.least().length, Arrays.stream(instance.most()).max().orElse(0));
		this.instance = instance;
		this.sums = new int[this.size.length][this.people];
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
		int gone = at(place, seatLeft);
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
		return this.worth[place] - this.sums[place][at(place, seatLeft)];
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
		rise(person);
		this.worth[place] -= this.sums[place][person];
		change(place, person, -1);
		return place;
	}

	private void enter(int person, int place) {
		this.worth[place] += this.sums[place][person];
		change(place, person, 1);
		sit(person, place);
	}

	private void change(int place, int person, int sign) {
		int[] row = this.sums[place];
		int[] distance = this.instance.distances()[person];
		for (int i = 0; i < row.length; i++) {
			row[i] += sign * distance[i];
		}
	}

}
