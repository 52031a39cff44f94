package org.alkimos.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Two drafts of a cohort side by side.
 *
 * @param differences mentees who have another mentor in the other draft
 */
public record RunComparison(Side one, Side other, List<Difference> differences) {

	public RunComparison {
		differences = List.copyOf(differences);
	}

	/** One of the drafts. */
	public record Side(RunSummary run, Measures measures) {
	}

	/**
	 * A mentee the two drafts place differently.
	 *
	 * @param oneMentor null for no pod
	 * @param oneFit 0 to 100; 0 for no pod
	 */
	public record Difference(PersonId mentee, @Nullable PersonId oneMentor, int oneFit, @Nullable PersonId otherMentor,
			int otherFit) {

		/** How many points of 100 the other draft is better for this mentee. */
		public int change() {
			return this.otherFit - this.oneFit;
		}

	}

}
