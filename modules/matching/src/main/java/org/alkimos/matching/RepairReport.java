package org.alkimos.matching;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * What has happened to published pods, and what a repair could do.
 *
 * @param mentees who take part now and should have a pod
 * @param waiting who waits for a pod or for another one, longest first
 * @param pods pods that do not hold as they are, by number
 * @param options from the fewest changes to the best fit; empty if nobody takes part
 * @param inputHash names the state this follows from; say it when choosing an option
 * @param draft a repair that waits to be reviewed; null if there is none
 */
public record RepairReport(int mentees, List<Waiting> waiting, List<OpenPod> pods, List<Option> options,
		String inputHash, @Nullable RunSummary draft) {

	public RepairReport {
		waiting = List.copyOf(waiting);
		pods = List.copyOf(pods);
		options = List.copyOf(options);
	}

	/** Whether everything is as it should be. */
	public boolean isSound() {
		return this.waiting.isEmpty() && this.pods.isEmpty();
	}

	/** Why somebody waits. */
	public enum Cause {

		/** Takes part, and was never in a pod or is in none now. */
		NO_POD,

		/** The mentor takes part no longer. */
		NO_MENTOR,

		/** Asked for another pod, at no one's fault. */
		ASKED

	}

	/**
	 * Somebody who waits.
	 *
	 * @param pod number of their pod; null without one
	 * @param since when the waiting began; null if that is not known
	 */
	public record Waiting(PersonId mentee, Cause cause, @Nullable Integer pod, @Nullable Instant since) {
	}

	/**
	 * A pod that somebody left or that breaks a rule as it is.
	 *
	 * @param left who was in it and takes part no longer
	 * @param staying its mentees of now
	 * @param problems in sentences; empty if it holds without those who left
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
	 * One repair to choose.
	 *
	 * @param moved mentees who change pod although nothing compels them; names the option
	 * @param changed all mentees who get another pod, another mentor or their first pod
	 * @param placed mentees with a pod that holds then
	 * @param granted mentees who asked for another pod and get one
	 * @param meanFit of those with a pod, in hundredths of 0 to 100; can fall where
	 * somebody who fits less well is placed
	 * @param worth what repairs are compared by: all fits together, where lifting a low
	 * one counts more and nobody without a pod counts for anything
	 */
	public record Option(int moved, int changed, int placed, int granted, int meanFit, long worth) {
	}

}
