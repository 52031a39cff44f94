package org.alkimos.programs;

/**
 * Counts of people and pods in a cohort.
 *
 * @param mentees number of mentees, without those who withdrew
 * @param mentors number of mentors, without those who withdrew
 * @param places number of pods that these mentors can lead in total
 * @param withdrawn number of mentors and mentees who withdrew
 * @param podsAtWork number of published pods that have not concluded
 * @param podsConcluded number of pods that have concluded
 */
public record CohortNumbers(int mentees, int mentors, int places, int withdrawn, int podsAtWork, int podsConcluded) {

	/** No people and no pods. */
	public static final CohortNumbers NONE = new CohortNumbers(0, 0, 0, 0, 0, 0);

	public int pods() {
		return this.podsAtWork + this.podsConcluded;
	}

	public int people() {
		return this.mentees + this.mentors;
	}

}
