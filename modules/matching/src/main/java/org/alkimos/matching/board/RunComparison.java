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
 * @param one the first draft
 * @param other the draft it is compared with
 * @param differences mentees whose mentor or co-mentor differs; empty if none
 */
public record RunComparison(Side one, Side other, List<Difference> differences) {

	public RunComparison {
		differences = List.copyOf(differences);
	}

	/**
	 * One of the drafts.
	 *
	 * @param run the run of the draft
	 * @param measures measures of the draft
	 */
	public record Side(RunSummary run, Measures measures) {
	}

	/**
	 * A mentee placed differently in the two drafts.
	 *
	 * @param mentee ID of the mentee
	 * @param oneMentor ID of the mentor in the first draft, or null for no pod
	 * @param oneCoMentor ID of the co-mentor in the first draft, or null if there is none
	 * @param oneFit fit in the first draft, 0 to 100; null for no pod or if the caller is
	 * recused
	 * @param otherMentor ID of the mentor in the other draft, or null for no pod
	 * @param otherCoMentor ID of the co-mentor in the other draft, or null if there is
	 * none
	 * @param otherFit fit in the other draft, 0 to 100; null for no pod or if the caller
	 * is recused
	 * @param recused whether the caller is recused from the mentee or from a mentor in
	 * one of the drafts
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
