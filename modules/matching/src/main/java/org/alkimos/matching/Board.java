package org.alkimos.matching;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A draft for review, or the published pods.
 *
 * @param pods by number; those without mentees are places that mentors still offer
 * @param before how it was before a repair; null for a first matching
 */
public record Board(RunSummary run, Measures measures, List<BoardPod> pods, List<Unplaced> unmatched, Moves moves,
		@Nullable Before before) {

	public Board {
		pods = List.copyOf(pods);
		unmatched = List.copyOf(unmatched);
	}

	/**
	 * Moves people made.
	 *
	 * @param done how many could be undone
	 * @param undone how many could be made again
	 */
	public record Moves(int done, int undone) {
	}

	/**
	 * Published pods before a repair.
	 *
	 * @param seats number of each mentee's pod; nothing for who had none
	 * @param mentors who led the pods, by number
	 * @param coMentors their second mentors, by number
	 */
	public record Before(Map<PersonId, Integer> seats, Map<Integer, PersonId> mentors,
			Map<Integer, PersonId> coMentors) {

		public Before {
			seats = Map.copyOf(seats);
			mentors = Map.copyOf(mentors);
			coMentors = Map.copyOf(coMentors);
		}

	}

	/**
	 * A mentor with mentees.
	 *
	 * @param coMentor the second mentor; null where the cohort wants one
	 * @param largest mentees at most
	 * @param weeklySlots hours that suit all members
	 * @param problems hard rules the pod breaks as it is, in sentences
	 */
	public record BoardPod(int number, PersonId mentor, Facts facts, @Nullable CoMentor coMentor, boolean locked,
			int largest, List<WeeklySlot> weeklySlots, List<Placed> mentees, List<String> problems) {

		public BoardPod {
			weeklySlots = List.copyOf(weeklySlots);
			mentees = List.copyOf(mentees);
			problems = List.copyOf(problems);
		}

		/** The second mentor; null while none is chosen, or where one is wanted. */
		public @Nullable PersonId secondMentor() {
			CoMentor second = this.coMentor;
			return (second != null) ? second.person() : null;
		}

		public int free() {
			return Math.max(0, this.largest - this.mentees.size());
		}

		public boolean needsYourEye() {
			return !this.problems.isEmpty() || this.mentees.stream().anyMatch(Placed::needsYourEye);
		}

	}

	/**
	 * The second mentor of a pod.
	 *
	 * @param person null while none is chosen
	 * @param facts of that person
	 * @param others who could be instead and keep every rule, best fit first
	 */
	public record CoMentor(@Nullable PersonId person, @Nullable Facts facts, List<PersonId> others) {

		public CoMentor {
			others = List.copyOf(others);
		}

	}

	/**
	 * A mentee in a pod.
	 *
	 * @param fit 0 to 100
	 * @param wish which of the mentee's wishes the mentor is, in words
	 * @param moves pods with room that keep every rule, best fit first
	 */
	public record Placed(PersonId mentee, Facts facts, int fit, List<Reason> reasons, String wish,
			List<MoveOption> moves) {

		public Placed {
			reasons = List.copyOf(reasons);
			moves = List.copyOf(moves);
		}

		public boolean needsYourEye() {
			return this.reasons.stream().anyMatch(Reason::warns);
		}

		/** Whether whoever looks has recused themselves; then the fit is not told. */
		public boolean isRecused() {
			return this.reasons.stream().anyMatch((reason) -> reason.kind() == Reason.Kind.RECUSED);
		}

	}

	/**
	 * A mentee without a pod.
	 *
	 * @param reasons what stands in the way, in words
	 * @param moves pods with room that keep every rule, best fit first
	 */
	public record Unplaced(PersonId mentee, Facts facts, List<String> reasons, List<MoveOption> moves) {

		public Unplaced {
			reasons = List.copyOf(reasons);
			moves = List.copyOf(moves);
		}

	}

}
