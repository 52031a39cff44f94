package org.alkimos.matching.engine;

/** The best seating a search has seen, written down only when it is left. */
final class BestSeating {

	private final Seats seats;

	private int[] seating;

	private long now;

	private long worth;

	private boolean unsaved;

	BestSeating(Seats seats) {
		this.seats = seats;
		this.seating = new int[seats.people()];
	}

	/** Everybody sits as in this seating. */
	void begin(int[] seating) {
		this.seating = seating.clone();
		this.now = this.seats.worth();
		this.worth = this.now;
	}

	long worth() {
		return this.worth;
	}

	int[] seating() {
		save();
		return this.seating;
	}

	/** A step with this gain is about to be made. */
	void leave(int gain) {
		if (this.unsaved && gain < 0) {
			save();
		}
	}

	/** A step with this gain was made. */
	void count(int gain) {
		this.now += gain;
		if (this.now > this.worth) {
			this.worth = this.now;
			this.unsaved = true;
		}
	}

	/** With more people there is nothing to compare to. */
	void placedOneMore() {
		this.worth = this.now;
		this.unsaved = true;
	}

	private void save() {
		if (this.unsaved) {
			for (int person = 0; person < this.seating.length; person++) {
				this.seating[person] = this.seats.placeOf(person);
			}
			this.unsaved = false;
		}
	}

}
