package org.alkimos.matching.engine;

/**
 * Who sits where, for a search that tries millions of changes: says what a place would be
 * worth after a change, and refuses changes that break a rule.
 */
interface Seats {

	/** Less than any worth. */
	int REFUSED = -1;

	int people();

	int places();

	/** Seats of the largest place. */
	int room();

	/** {@link Draft#NOWHERE} for those who wait. */
	int placeOf(int person);

	int seatOf(int person);

	int size(int place);

	int at(int place, int seat);

	int worth(int place);

	/** What all places are worth. */
	long worth();

	/** How well a person fits to a place, whoever else is there. */
	int liking(int place, int person);

	/** Whether no place becomes too small, or stays so, for this move's sake. */
	boolean mayMove(int from, int to);

	/** Everybody where they sit in this seating. */
	void seatAll(int[] seating);

	/** What the place is worth if somebody takes another's seat there. */
	int replaced(int place, int seatLeft, int newcomer);

	/** What the place is worth if somebody joins. */
	int joined(int place, int newcomer);

	/** What the place is worth if somebody leaves. */
	int left(int place, int seatLeft);

	/** What those of one place are worth with the mentor of another. */
	int led(int place, int other);

	/** Two people, of whom one may be nowhere, go where the other sat. */
	void exchange(int one, int other);

	/** Three people of three places: each takes the seat of the next. */
	void rotate(int one, int second, int third);

	/** From a seat, or from nowhere, to a free seat. */
	void move(int person, int to);

	/** The people of two places change their mentors. */
	void exchangeMentors(int place, int other);

}
