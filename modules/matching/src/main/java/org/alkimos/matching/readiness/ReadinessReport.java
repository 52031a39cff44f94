package org.alkimos.matching.readiness;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.wording.ParticipantProfile;

/**
 * Result of the readiness check of a cohort.
 *
 * @param mentees number of mentees in the cohort
 * @param mentors number of mentors in the cohort
 * @param pods number of pods that mentors offer; with two mentors per mentee, half of the
 * offers
 * @param smallestDemand minimum number of mentees to fill every offered pod
 * @param places maximum number of mentees in the offered pods
 * @param checks checks with their results
 * @param withoutOption people without a possible match, with reasons; empty if none
 * @param rules pairs ruled out by each hard rule that applies to the cohort
 * @param hours weekly hours with the number of people available, earliest first; empty if
 * no one has entered any
 * @param canRun whether a run can be started now: no check blocks it, everyone has
 * arrived, the cohort is open, no run is in progress, and no pods are published
 */
public record ReadinessReport(int mentees, int mentors, int pods, int smallestDemand, int places, List<Check> checks,
		List<WithoutOption> withoutOption, List<RuleEffect> rules, List<Hour> hours, boolean canRun) {

	/** Title of the check that is there while people are still on their way. */
	public static final String ARRIVAL = "Arrival";

	/** The same report while people are still on their way: nothing can be run. */
	ReadinessReport waiting(String words) {
		List<Check> all = new ArrayList<>(List.of(new Check(Outcome.BLOCKED, ARRIVAL, words)));
		all.addAll(this.checks);
		return new ReadinessReport(this.mentees, this.mentors, this.pods, this.smallestDemand, this.places, all,
				this.withoutOption, this.rules, this.hours, false);
	}

	/** Result of a check. */
	public enum Outcome {

		/** Passed. */
		GOOD,

		/** A run is possible, but with drawbacks. */
		WARNING,

		/** A run is not possible. */
		BLOCKED

	}

	/**
	 * One check.
	 *
	 * @param outcome result of the check
	 * @param title what is checked, in a few words
	 * @param detail what was found, in sentences
	 */
	public record Check(Outcome outcome, String title, String detail) {
	}

	/**
	 * A person without a possible match.
	 *
	 * @param person ID of the person
	 * @param mentor true for a mentor, false for a mentee
	 * @param facts what matching knows of the person
	 * @param reasons rules that block the person, most frequent first, in words
	 */
	public record WithoutOption(PersonId person, boolean mentor, ParticipantProfile facts, List<String> reasons) {
	}

	/**
	 * Pairs ruled out by a rule.
	 *
	 * @param code code of the rule, such as same-department
	 * @param sentence what the rule requires
	 * @param pairs number of mentor–mentee pairs it rules out
	 * @param allPairs number of all mentor–mentee pairs
	 */
	public record RuleEffect(String code, String sentence, int pairs, int allPairs) {
	}

	/**
	 * One weekly hour, with the number of people available.
	 *
	 * @param slot the hour, such as Tue 10:00, in the cohort's time zone
	 * @param mentors number of mentors available
	 * @param mentees number of mentees available
	 */
	public record Hour(WeeklySlot slot, int mentors, int mentees) {
	}

}
