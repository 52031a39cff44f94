package org.alkimos.matching.engine.pods;

/**
 * Assignment in flat arrays; subclasses compute the value of a place.
 */
abstract class SeatPlan implements Seats {

	final int people;

	final int room;

	final int[] placeOf;

	final int[] seatOf;

	/** People by place and seat; {@code room} seats per place. */
	final int[] seat;

	final int[] size;

	/** Objective value by place. */
	final int[] worth;

	SeatPlan(int people, int places, int room) {
		this.people = people;
		this.room = room;
		this.placeOf = new int[people];
		this.seatOf = new int[people];
		this.seat = new int[places * room];
		this.size = new int[places];
		this.worth = new int[places];
	}

	@Override
	public final long worth() {
		long sum = 0;
		for (int one : this.worth) {
			sum += one;
		}
		return sum;
	}

	@Override
	public final int people() {
		return this.people;
	}

	@Override
	public final int places() {
		return this.size.length;
	}

	@Override
	public final int room() {
		return this.room;
	}

	@Override
	public final int placeOf(int person) {
		return this.placeOf[person];
	}

	@Override
	public final int seatOf(int person) {
		return this.seatOf[person];
	}

	@Override
	public final int size(int place) {
		return this.size[place];
	}

	@Override
	public final int at(int place, int at) {
		return this.seat[place * this.room + at];
	}

	@Override
	public final int worth(int place) {
		return this.worth[place];
	}

	final void put(int person, int place, int at) {
		this.placeOf[person] = place;
		this.seatOf[person] = at;
		if (place != Draft.NOWHERE) {
			this.seat[place * this.room + at] = person;
		}
	}

	/** Adds a person to the next free seat of a place. */
	final void sit(int person, int place) {
		put(person, place, this.size[place]++);
	}

	/** Removes a person from a seat and moves the last person of the place to it. */
	final void rise(int person) {
		int place = this.placeOf[person];
		int last = this.seat[place * this.room + --this.size[place]];
		put(last, place, this.seatOf[person]);
	}

}
