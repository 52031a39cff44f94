package org.alkimos.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Measures of a draft.
 *
 * @param mentees number of mentees in the run
 * @param matched number of mentees with a pod
 * @param meanFit mean of the matched mentees' fit, in hundredths of 0 to 100; 0 if no one
 * is matched
 * @param lowestFit lowest fit of a matched mentee, 0 to 100; 0 if no one is matched
 * @param fifthPercentile 5th percentile of fit, 0 to 100; 0 if no one is matched
 * @param shareOfBest objective value of this draft in ten-thousandths of the upper bound,
 * or null if unknown
 * @param meanFitBefore mean fit of the previous draft, in hundredths of 0 to 100, or null
 * if there is none or it was made with other weights
 * @param matchedBefore number of mentees with a pod in the previous draft, or null if
 * there is none
 * @param changedSinceBefore mentees whose mentor differs from the previous draft,
 * including from or to none; null if there is no previous draft
 * @param wishes how many mentees have one of their preferred mentors
 * @param blockingPairs pairs of a mentee and a mentor of another pod where the mentee
 * would fit better, every rule allows it, and the pod has room or a mentee with lower fit
 * @param load distribution of mentees over mentors
 * @param balance differences between pods
 * @param variety diversity within pods
 * @param parity outcomes by group of mentees, for each attribute with at least two groups
 * @param rulesBroken number of hard rules broken, over all pods
 * @param rulesChecked number of hard rules checked
 * @param needYourEye mentees to review: with a warning, or without a pod
 * @param locked number of locked pods
 */
public record Measures(int mentees, int matched, int meanFit, int lowestFit, int fifthPercentile,
		@Nullable Integer shareOfBest, @Nullable Integer meanFitBefore, @Nullable Integer matchedBefore,
		@Nullable Integer changedSinceBefore, Wishes wishes, int blockingPairs, MentorLoad load, Balance balance,
		Variety variety, List<Parity> parity, int rulesBroken, int rulesChecked, int needYourEye, int locked) {

	public Measures {
		parity = List.copyOf(parity);
	}

	/**
	 * Whether fewer mentees have a pod than in the previous draft, or as many with a
	 * lower mean fit by the same weights.
	 */
	public boolean areWorse() {
		if (this.matchedBefore == null) {
			return false;
		}
		boolean fitsWorse = this.meanFitBefore != null && this.meanFit < this.meanFitBefore;
		return this.matched < this.matchedBefore || (this.matched == this.matchedBefore && fitsWorse);
	}

	/**
	 * Preferences for mentors that are met, as numbers of mentees.
	 *
	 * @param given matched mentees who gave preferences
	 * @param met matched with one of the preferred mentors
	 * @param first matched with the most preferred mentor
	 * @param topThree matched with one of the three most preferred mentors
	 * @param topFive matched with one of the five most preferred mentors
	 */
	public record Wishes(int given, int met, int first, int topThree, int topFive) {
	}

	/**
	 * Distribution of mentees over mentors.
	 *
	 * @param offered pods that mentors offer
	 * @param formed pods with mentees
	 * @param idleMentors mentors who offer a pod but have none
	 * @param fewest fewest mentees of a mentor who has any; 0 if no mentor has
	 * @param most most mentees of a mentor; 0 if no mentor has any
	 */
	public record MentorLoad(int offered, int formed, int idleMentors, int fewest, int most) {
	}

	/**
	 * Differences between pods with mentees; all 0 if there are none.
	 *
	 * @param poorest the lowest mean fit of a pod, in hundredths of 0 to 100
	 * @param best the highest mean fit of a pod, in hundredths of 0 to 100
	 * @param smallest number of mentees in the smallest pod
	 * @param largest number of mentees in the largest pod
	 */
	public record Balance(int poorest, int best, int smallest, int largest) {
	}

	/**
	 * Diversity within pods; unknown values do not count.
	 *
	 * @param aloneOfTheirKind mentees of a known rank whose peers all have other ranks
	 * @param severalInstitutions pods whose members come from more than one institution
	 * @param severalDepartments pods whose members come from more than one department
	 * @param severalStages pods with mentees three years or more apart since their degree
	 */
	public record Variety(int aloneOfTheirKind, int severalInstitutions, int severalDepartments, int severalStages) {
	}

	/**
	 * Outcomes by group of mentees; matching has no demographic data.
	 *
	 * @param by grouping attribute
	 * @param groups groups of at least 5 mentees, by name
	 */
	public record Parity(Grouping by, List<MenteeGroup> groups) {

		/** Minimum group size: a smaller group's mean would describe individuals. */
		public static final int SMALLEST = 5;

		public Parity {
			groups = List.copyOf(groups);
		}

		/**
		 * Difference between the highest and the lowest group mean of fit, in hundredths
		 * of a point; 0 with fewer than two groups.
		 */
		public int widest() {
			var fits = this.groups.stream().mapToInt(MenteeGroup::meanFit).summaryStatistics();
			return (this.groups.size() < 2) ? 0 : fits.getMax() - fits.getMin();
		}

	}

	/** Attributes that mentees can be grouped by. */
	public enum Grouping {

		/** Self-reported rank. */
		RANK,

		/** Home institution. */
		INSTITUTION,

		/** Years since degree: 0 to 4, 5 to 9, or 10 and more. */
		STAGE

	}

	/**
	 * A group of mentees.
	 *
	 * @param name name of the group, such as a rank or an institution
	 * @param mentees number of mentees
	 * @param matched number of mentees with a pod
	 * @param meanFit mean fit of those with a pod, in hundredths of 0 to 100; 0 if there
	 * are none
	 */
	public record MenteeGroup(String name, int mentees, int matched, int meanFit) {
	}

}
