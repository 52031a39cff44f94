package org.alkimos.matching.engine.pods;

/** Assignment whose changed places are recomputed after each change. */
abstract class RefreshedSeatPlan extends SeatPlan {

	RefreshedSeatPlan(int people, int places, int room) {
		super(people, places, room);
	}

	/** Recomputes a place from the people in it. */
	abstract void refresh(int place);

	@Override
	public final void exchange(int one, int other) {
		int place = this.placeOf[one];
		int seatThere = this.seatOf[one];
		put(one, this.placeOf[other], this.seatOf[other]);
		put(other, place, seatThere);
		refreshPlaceOf(one);
		refreshPlaceOf(other);
	}

	@Override
	public final void rotate(int one, int second, int third) {
		int place = this.placeOf[one];
		int seatThere = this.seatOf[one];
		put(one, this.placeOf[second], this.seatOf[second]);
		put(second, this.placeOf[third], this.seatOf[third]);
		put(third, place, seatThere);
		refreshPlaceOf(one);
		refreshPlaceOf(second);
		refreshPlaceOf(third);
	}

	@Override
	public final void move(int mentee, int to) {
		int from = this.placeOf[mentee];
		if (from != Draft.NOWHERE) {
			rise(mentee);
			refresh(from);
		}
		sit(mentee, to);
		refresh(to);
	}

	@Override
	public final void exchangeMentors(int place, int other) {
		int sizeHere = this.size[place];
		int sizeThere = this.size[other];
		for (int at = 0; at < Math.max(sizeHere, sizeThere); at++) {
			int here = this.seat[place * this.room + at];
			int there = this.seat[other * this.room + at];
			if (at < sizeThere) {
				put(there, place, at);
			}
			if (at < sizeHere) {
				put(here, other, at);
			}
		}
		this.size[place] = sizeThere;
		this.size[other] = sizeHere;
		refresh(place);
		refresh(other);
	}

	private void refreshPlaceOf(int mentee) {
		if (this.placeOf[mentee] != Draft.NOWHERE) {
			refresh(this.placeOf[mentee]);
		}
	}

}
