package org.alkimos.matching.board;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.run.RunSummary;

/**
 * Comparison of two drafts of a cohort.
 *
 * @param differences mentees whose mentor or co-mentor differs
 */
public record RunComparison(Side one, Side other, List<Difference> differences) {

	public RunComparison {
		differences = List.copyOf(differences);
	}

	/** One of the drafts. */
	public record Side(RunSummary run, Measures measures) {
	}

	/**
	 * A mentee placed differently in the two drafts.
	 *
	 * @param oneMentor the mentor, or null for no pod
	 * @param oneCoMentor the co-mentor, or null if there is none
	 * @param oneFit fit, 0 to 100, or null for no pod or if the reader has recused
	 * themselves
	 * @param recused whether the reader has recused themselves from someone involved; the
	 * change is then hidden
	 */
	public record Difference(PersonId mentee, @Nullable PersonId oneMentor, @Nullable PersonId oneCoMentor,
			@Nullable Integer oneFit, @Nullable PersonId otherMentor, @Nullable PersonId otherCoMentor,
			@Nullable Integer otherFit, boolean recused) {

		/** The mentors in the first draft; empty for no pod. */
		public List<PersonId> oneMentors() {
			return Mentored.listOf(this.oneMentor, this.oneCoMentor);
		}

		/** The mentors in the other draft; empty for no pod. */
		public List<PersonId> otherMentors() {
			return Mentored.listOf(this.otherMentor, this.otherCoMentor);
		}

		/** Everyone involved. */
		public List<PersonId> everybody() {
			return Stream.of(List.of(this.mentee), oneMentors(), otherMentors()).flatMap(List::stream).toList();
		}

		/**
		 * Change in fit for this mentee in the other draft, 0 to 100; no pod counts as 0;
		 * null if recused.
		 */
		public @Nullable Integer change() {
			return this.recused ? null : points(this.otherFit) - points(this.oneFit);
		}

		private static int points(@Nullable Integer fit) {
			return (fit != null) ? fit : 0;
		}

	}

}
