package org.alkimos.matching.repair;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.run.RunSummary;

/**
 * State of published pods, and the available repairs.
 *
 * @param mentees number of current mentees who should have a pod
 * @param waiting mentees waiting for a pod or to change pods, longest wait first
 * @param pods pods that someone left or that break a rule, by number
 * @param options repairs, at most 7, from the fewest mentees moved to the best fit
 * @param inputHash hash of the state this report is based on; send it when choosing an
 * option
 * @param draft a repair draft to review, or null if there is none
 */
public record RepairReport(int mentees, List<Waiting> waiting, List<OpenPod> pods, List<Option> options,
		String inputHash, @Nullable RunSummary draft) {

	public RepairReport {
		waiting = List.copyOf(waiting);
		pods = List.copyOf(pods);
		options = List.copyOf(options);
	}

	/** Whether no repair is needed. */
	public boolean isSound() {
		return this.waiting.isEmpty() && this.pods.isEmpty();
	}

	/** Why a mentee is waiting. */
	public enum Cause {

		/** Has no pod. */
		NO_POD,

		/** The mentor has left the cohort. */
		NO_MENTOR,

		/** Asked to change pods; no reason is recorded. */
		ASKED

	}

	/**
	 * A mentee who is waiting.
	 *
	 * @param mentee ID of the mentee
	 * @param cause why they are waiting
	 * @param pod number of their pod, or null for none
	 * @param since start of the wait, or null if unknown
	 */
	public record Waiting(PersonId mentee, Cause cause, @Nullable Integer pod, @Nullable Instant since) {
	}

	/**
	 * A pod that someone left or that breaks a rule.
	 *
	 * @param number number of the pod in its cohort
	 * @param mentor ID of its mentor
	 * @param left members who have left the cohort
	 * @param staying its remaining mentees
	 * @param problems broken rules, in sentences; empty if it works without those who
	 * left
	 */
	public record OpenPod(int number, PersonId mentor, List<PersonId> left, List<PersonId> staying,
			List<String> problems) {

		public OpenPod {
			left = List.copyOf(left);
			staying = List.copyOf(staying);
			problems = List.copyOf(problems);
		}

	}

	/**
	 * One available repair.
	 *
	 * @param moved number of mentees who change pods although they don't have to;
	 * identifies the option
	 * @param changed number of mentees who get another pod, another mentor, or their
	 * first pod
	 * @param placed number of mentees with a valid pod afterwards
	 * @param granted number of mentees who asked to change pods and do
	 * @param meanFit mean fit of those with a pod, in hundredths of 0 to 100; can fall
	 * when a mentee with lower fit is placed
	 * @param worth objective value for comparing repairs: sum of concave utilities of
	 * fit; mentees without a pod count 0
	 */
	public record Option(int moved, int changed, int placed, int granted, int meanFit, long worth) {
	}

}
