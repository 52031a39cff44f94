package org.alkimos.matching;

import java.util.List;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Whether a cohort can be matched, before any run.
 *
 * @param smallestDemand mentees that the offered pods need to fill
 * @param places mentees that the offered pods hold at most
 * @param checks what was looked at, in words
 * @param withoutOption people nobody can be matched with, and why
 * @param rules what each hard rule excludes
 * @param hours weekly hours by how many people are free
 * @param canRun whether a run can be started now
 */
public record ReadinessReport(int mentees, int mentors, int pods, int smallestDemand, int places, List<Check> checks,
		List<WithoutOption> withoutOption, List<RuleEffect> rules, List<Hour> hours, boolean canRun) {

	/** How a check came out. */
	public enum Outcome {

		/** Nothing to do. */
		GOOD,

		/** The run works, with a cost. */
		WARNING,

		/** The run cannot work. */
		BLOCKED

	}

	/** One thing that was looked at. */
	public record Check(Outcome outcome, String title, String detail) {
	}

	/** A person with no possible partner. */
	public record WithoutOption(PersonId person, boolean mentor, Facts facts, List<String> reasons) {
	}

	/**
	 * What a rule excludes.
	 *
	 * @param pairs pairs of a mentor and a mentee it rules out
	 */
	public record RuleEffect(String code, String sentence, int pairs, int allPairs) {
	}

	/** One weekly hour. */
	public record Hour(WeeklySlot slot, int mentors, int mentees) {
	}

}
