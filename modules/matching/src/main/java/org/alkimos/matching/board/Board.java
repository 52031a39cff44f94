package org.alkimos.matching.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.matching.wording.ParticipantProfile;

/**
 * A draft for review, or the published pods.
 *
 * @param pods pods by number; pods without mentees are unused offers of mentors
 * @param before the published pods before a repair, or null for a first match run
 * @param lag what has changed since the run that made the draft
 */
public record Board(RunSummary run, Measures measures, List<BoardPod> pods, List<Unplaced> unmatched, Moves moves,
		@Nullable Before before, DraftLag lag) {

	public Board {
		pods = List.copyOf(pods);
		unmatched = List.copyOf(unmatched);
	}

	/**
	 * Counts of manual moves.
	 *
	 * @param done number of moves that can be undone
	 * @param undone number of moves that can be redone
	 */
	public record Moves(int done, int undone) {
	}

	/**
	 * Published pods before a repair.
	 *
	 * @param seats pod number by mentee; mentees without a pod are absent
	 * @param mentors one or two mentors by pod number; the first leads
	 */
	public record Before(Map<PersonId, Integer> seats, Map<Integer, List<PersonId>> mentors) {

		public Before {
			seats = Map.copyOf(seats);
			mentors = Map.copyOf(mentors);
		}

	}

	/**
	 * A pod: one or two mentors, and mentees.
	 *
	 * @param mentors one or two mentors; the first leads
	 * @param coMentors alternative co-mentors that meet every rule, best fit first; null
	 * in cohorts with one mentor per mentee
	 * @param largest maximum number of mentees
	 * @param weeklySlots weekly hours in which all members are available
	 * @param problems hard rules the pod breaks, in sentences
	 */
	public record BoardPod(int number, List<Mentor> mentors, @Nullable List<PersonId> coMentors, boolean locked,
			int largest, List<WeeklySlot> weeklySlots, List<Placed> mentees, List<String> problems) {

		public BoardPod {
			mentors = List.copyOf(mentors);
			coMentors = (coMentors != null) ? List.copyOf(coMentors) : null;
			weeklySlots = List.copyOf(weeklySlots);
			mentees = List.copyOf(mentees);
			problems = List.copyOf(problems);
		}

		/** The mentor who leads. */
		public PersonId leader() {
			return this.mentors.getFirst().person();
		}

		/**
		 * The co-mentor, or null if none is chosen or the cohort has one mentor per
		 * mentee.
		 */
		public @Nullable PersonId coMentor() {
			return (this.mentors.size() > 1) ? this.mentors.get(1).person() : null;
		}

		/** The IDs of the mentors; the first leads. */
		public List<PersonId> mentorIds() {
			return this.mentors.stream().map(Mentor::person).toList();
		}

		public int free() {
			return Math.max(0, this.largest - this.mentees.size());
		}

		public boolean needsYourEye() {
			return !this.problems.isEmpty() || this.mentees.stream().anyMatch(Placed::needsYourEye);
		}

	}

	/** A mentor of a pod. */
	public record Mentor(PersonId person, ParticipantProfile facts) {

		static Mentor of(Member member) {
			return new Mentor(member.person(), ParticipantProfile.of(member));
		}

	}

	/**
	 * A mentee in a pod.
	 *
	 * @param fit 0 to 100
	 * @param wish rank of the mentor among the mentee's preferred mentors, in words
	 * @param moves pods with room that keep every rule, best fit first
	 */
	public record Placed(PersonId mentee, ParticipantProfile facts, int fit, List<Reason> reasons, String wish,
			List<MoveOption> moves) {

		public Placed {
			reasons = List.copyOf(reasons);
			moves = List.copyOf(moves);
		}

		public boolean needsYourEye() {
			return this.reasons.stream().anyMatch(Reason::warns);
		}

		/** Whether the reader has recused themselves; fit is then hidden. */
		public boolean isRecused() {
			return this.reasons.stream().anyMatch((reason) -> reason.kind() == Reason.Kind.RECUSED);
		}

	}

	/**
	 * A mentee without a pod.
	 *
	 * @param reasons why the mentee is unmatched, in words
	 * @param moves pods with room that keep every rule, best fit first
	 */
	public record Unplaced(PersonId mentee, ParticipantProfile facts, List<String> reasons, List<MoveOption> moves) {

		public Unplaced {
			reasons = List.copyOf(reasons);
			moves = List.copyOf(moves);
		}

	}

}
