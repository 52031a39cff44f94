package org.alkimos.programs;

/**
 * Counts of people and pods in a cohort; withdrawn people are not counted.
 *
 * @param places total number of pods the mentors can lead
 */
public record CohortNumbers(int mentees, int mentors, int places, int withdrawn, int podsAtWork, int podsConcluded) {

	public int pods() {
		return this.podsAtWork + this.podsConcluded;
	}

	public int people() {
		return this.mentees + this.mentors;
	}

}
