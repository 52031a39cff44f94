package org.alkimos.matching.engine.pods;

/**
 * Assignment for a search that tries millions of changes: returns the value of a place
 * after a change, and refuses changes that violate a rule.
 */
interface Seats {

	/** Result for a refused change, less than any value. */
	int REFUSED = -1;

	int people();

	int places();

	/** Number of seats of the largest place. */
	int room();

	/** Place of a person, or {@link Draft#NOWHERE} if unplaced. */
	int placeOf(int person);

	int seatOf(int person);

	int size(int place);

	int at(int place, int seat);

	int worth(int place);

	/** Total value of all places. */
	long worth();

	/** Fit of a person to a place, ignoring peers. */
	int liking(int place, int person);

	/** Whether the move makes or keeps no place too small. */
	boolean mayMove(int from, int to);

	/** Assigns everyone as in this array. */
	void seatAll(int[] seating);

	/** Value of the place if a newcomer replaces a person there. */
	int replaced(int place, int seatLeft, int newcomer);

	/** Value of the place if a newcomer joins. */
	int joined(int place, int newcomer);

	/** Value of the place if a person leaves. */
	int left(int place, int seatLeft);

	/** Value of the people of one place with the mentor of another. */
	int led(int place, int other);

	/** Exchanges two people, one of whom may be unplaced. */
	void exchange(int one, int other);

	/** Rotates three people of three places: each takes the seat of the next. */
	void rotate(int one, int second, int third);

	/** Moves a person, who may be unplaced, to a free seat. */
	void move(int person, int to);

	/** Exchanges the mentors of two places. */
	void exchangeMentors(int place, int other);

}
