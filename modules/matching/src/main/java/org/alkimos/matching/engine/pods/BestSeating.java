package org.alkimos.matching.engine.pods;

/**
 * The best assignment a search has seen; copied lazily, when the search moves away from
 * it.
 */
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

	/** Resets to this assignment. */
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

	/** Called before a step with this gain. */
	void leave(int gain) {
		if (this.unsaved && gain < 0) {
			save();
		}
	}

	/** Called after a step with this gain. */
	void count(int gain) {
		this.now += gain;
		if (this.now > this.worth) {
			this.worth = this.now;
			this.unsaved = true;
		}
	}

	/** With more people placed, earlier values are not comparable. */
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
