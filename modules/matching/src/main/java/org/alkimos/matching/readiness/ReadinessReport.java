package org.alkimos.matching.readiness;

import java.util.List;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.wording.ParticipantProfile;

/**
 * Result of the readiness check of a cohort.
 *
 * @param smallestDemand minimum number of mentees to fill every offered pod
 * @param places maximum number of mentees in the offered pods
 * @param checks checks with their results
 * @param withoutOption people without a possible match, with reasons
 * @param rules pairs ruled out by each hard rule
 * @param hours weekly hours with the number of people available
 * @param canRun whether a run can be started now
 */
public record ReadinessReport(int mentees, int mentors, int pods, int smallestDemand, int places, List<Check> checks,
		List<WithoutOption> withoutOption, List<RuleEffect> rules, List<Hour> hours, boolean canRun) {

	/** Result of a check. */
	public enum Outcome {

		/** Passed. */
		GOOD,

		/** A run is possible, but with drawbacks. */
		WARNING,

		/** A run is not possible. */
		BLOCKED

	}

	/** One check. */
	public record Check(Outcome outcome, String title, String detail) {
	}

	/** A person without a possible match. */
	public record WithoutOption(PersonId person, boolean mentor, ParticipantProfile facts, List<String> reasons) {
	}

	/**
	 * Pairs ruled out by a rule.
	 *
	 * @param pairs number of mentor–mentee pairs it rules out
	 */
	public record RuleEffect(String code, String sentence, int pairs, int allPairs) {
	}

	/** One weekly hour, with the number of people available. */
	public record Hour(WeeklySlot slot, int mentors, int mentees) {
	}

}
