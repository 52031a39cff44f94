package org.alkimos.programs;

/**
 * How many people and pods a cohort has; those who withdrew do not count.
 *
 * @param places pods the mentors can lead together
 */
public record CohortNumbers(int mentees, int mentors, int places, int withdrawn, int podsAtWork, int podsConcluded) {

	public int pods() {
		return this.podsAtWork + this.podsConcluded;
	}

	public int people() {
		return this.mentees + this.mentors;
	}

}
