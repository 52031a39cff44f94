package org.alkimos.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Two drafts of a cohort side by side.
 *
 * @param differences mentees who have another mentor or co-mentor in the other draft
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
	 * @param oneCoMentor the second mentor, where a pod has two
	 * @param oneFit 0 to 100; null for no pod, or if whoever looks has recused themselves
	 * @param recused whether whoever looks has recused themselves from somebody this is
	 * about, so that no change is told either
	 */
	public record Difference(PersonId mentee, @Nullable PersonId oneMentor, @Nullable PersonId oneCoMentor,
			@Nullable Integer oneFit, @Nullable PersonId otherMentor, @Nullable PersonId otherCoMentor,
			@Nullable Integer otherFit, boolean recused) {

		/** Everybody it names. */
		public List<PersonId> everybody() {
			return Stream.of(this.mentee, this.oneMentor, this.oneCoMentor, this.otherMentor, this.otherCoMentor)
				.filter(Objects::nonNull)
				.toList();
		}

		/**
		 * How many points of 100 the other draft is better for this mentee, where no pod
		 * counts as 0; null if recused.
		 */
		public @Nullable Integer change() {
			return this.recused ? null : points(this.otherFit) - points(this.oneFit);
		}

		private static int points(@Nullable Integer fit) {
			return (fit != null) ? fit : 0;
		}

	}

}
