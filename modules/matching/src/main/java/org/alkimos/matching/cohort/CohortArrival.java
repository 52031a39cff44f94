package org.alkimos.matching.cohort;

/**
 * How much of a cohort has arrived in matching. Events take a moment; a decision on a
 * part of the cohort would leave out the rest for good.
 *
 * @param enrolled people enrolled in the cohort
 * @param arrived those whose latest details matching knows
 * @param leaving people who have withdrawn, and matching does not know it yet
 */
public record CohortArrival(int enrolled, int arrived, int leaving) {

	public boolean isComplete() {
		return this.arrived == this.enrolled && this.leaving == 0;
	}

	/** What is on its way, in sentences. */
	public String words() {
		String withdrawals = (this.leaving == 0) ? "" : " " + this.leaving
				+ ((this.leaving == 1) ? " withdrawal is" : " withdrawals are") + " still on the way.";
		return this.arrived + " of " + this.enrolled + " people have arrived." + withdrawals
				+ " This usually takes seconds. Wait until everyone is there.";
	}

}
