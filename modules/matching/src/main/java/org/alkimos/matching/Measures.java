package org.alkimos.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A draft in figures.
 *
 * @param meanFit mean of the matched mentees' fit, in hundredths of 0 to 100; 0 if nobody
 * is matched
 * @param lowestFit the worst placed mentee's fit, 0 to 100
 * @param fifthPercentile the fit that 5 of 100 matched mentees stay below, 0 to 100
 * @param shareOfBest the worth of this draft in ten thousandths of what none can exceed;
 * null if that is not known
 * @param meanFitBefore the same as {@code meanFit} of the draft before; null if there is
 * none
 * @param changedSinceBefore mentees whose mentor is another one than in the draft before,
 * or who had or have none; null if there is no draft before
 * @param wishes how far preferences were met
 * @param blockingPairs a mentee and a mentor of another pod who would both rather have
 * each other: the mentee fits better there than here, every rule allows it, and the pod
 * has room or a mentee who fits it less well
 * @param load how mentees spread over mentors
 * @param balance how far pods are from each other
 * @param variety how mixed the pods are
 * @param parity how groups of mentees fare beside each other
 * @param rulesBroken hard rules broken, over all pods
 * @param rulesChecked hard rules there are
 */
public record Measures(int mentees, int matched, int meanFit, int lowestFit, int fifthPercentile,
		@Nullable Integer shareOfBest, @Nullable Integer meanFitBefore, @Nullable Integer changedSinceBefore,
		Wishes wishes, int blockingPairs, MentorLoad load, Balance balance, Variety variety, List<Parity> parity,
		int rulesBroken, int rulesChecked, int needYourEye, int locked) {

	public Measures {
		parity = List.copyOf(parity);
	}

	/**
	 * Preferences met.
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
	 * Mentees over mentors.
	 *
	 * @param offered pods that mentors offer
	 * @param formed pods with mentees
	 * @param idleMentors mentors who offer a pod and have none
	 * @param fewest mentees of a mentor who has any; 0 if nobody has
	 * @param most mentees of a mentor
	 */
	public record MentorLoad(int offered, int formed, int idleMentors, int fewest, int most) {
	}

	/**
	 * Pods beside each other, those without mentees left out; all 0 if there is none.
	 *
	 * @param poorest the lowest mean fit of a pod, in hundredths of 0 to 100
	 * @param best the highest
	 * @param smallest mentees of the smallest pod
	 * @param largest mentees of the largest
	 */
	public record Balance(int poorest, int best, int smallest, int largest) {
	}

	/**
	 * How mixed the pods are.
	 *
	 * @param aloneOfTheirKind mentees of a known rank that no peer of theirs holds
	 * @param severalInstitutions pods whose members come from more than one institution
	 * @param severalDepartments pods whose members come from more than one department
	 * @param severalStages pods with mentees three years or more apart since their degree
	 */
	public record Variety(int aloneOfTheirKind, int severalInstitutions, int severalDepartments, int severalStages) {
	}

	/**
	 * Groups of mentees beside each other; demographics are not known to matching.
	 *
	 * @param by what they are grouped by
	 * @param groups those of at least {@link #SMALLEST} mentees, by name
	 */
	public record Parity(Grouping by, List<MenteeGroup> groups) {

		/** A mean of fewer says more about single people than about a group. */
		public static final int SMALLEST = 5;

		public Parity {
			groups = List.copyOf(groups);
		}

		/**
		 * Points of 100 between the mean fits of the best and the worst placed group, in
		 * hundredths; 0 with fewer than two groups.
		 */
		public int widest() {
			var fits = this.groups.stream().mapToInt(MenteeGroup::meanFit).summaryStatistics();
			return (this.groups.size() < 2) ? 0 : fits.getMax() - fits.getMin();
		}

	}

	/** What mentees can be grouped by. */
	public enum Grouping {

		/** The rank they gave. */
		RANK,

		/** Where they work. */
		INSTITUTION,

		/** Up to four, up to nine, ten and more years since the degree. */
		STAGE

	}

	/**
	 * A group of mentees.
	 *
	 * @param mentees how many there are
	 * @param matched how many of them have a pod
	 * @param meanFit mean fit of those who have a pod, in hundredths of 0 to 100; 0 if
	 * nobody has
	 */
	public record MenteeGroup(String name, int mentees, int matched, int meanFit) {
	}

}
