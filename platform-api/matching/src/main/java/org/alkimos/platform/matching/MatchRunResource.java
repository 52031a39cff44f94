package org.alkimos.platform.matching;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Measures;
import org.alkimos.matching.board.Reason;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;

/**
 * API representation of a run; measures, pods, and unmatched are set once there is a
 * draft.
 *
 * @param kind whether it forms pods or repairs published ones
 * @param progress percentage of the work done
 * @param name name of the run, or null for none
 * @param weightsVersion version of the cohort's weights; 0 is the default, null for
 * what-if weights
 * @param worth objective value of the best draft so far
 * @param bound upper bound of the objective value; 0 or null while unknown
 * @param complete whether the search ran to completion
 * @param openPlaces offered pods without mentees
 */
public record MatchRunResource(MatchRunId id, CohortId cohortId, RunKind kind, int number, RunState state, int progress,
		int placed, int mentees, long seed, @Nullable String name, @Nullable Integer weightsVersion,
		@Nullable Long worth, @Nullable Long bound, boolean complete, String engineVersion, @Nullable String inputHash,
		@Nullable String resultHash, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Instant publishedAt,
		@Nullable Measures measures, @Nullable List<Pod> pods, @Nullable List<Pod> openPlaces,
		@Nullable List<Unmatched> unmatched) {

	public static MatchRunResource of(RunSummary run) {
		return MatchRunMapper.INSTANCE.resource(run, null, null, null, null);
	}

	public static MatchRunResource of(Board board, People people) {
		List<Pod> all = board.pods().stream().map((pod) -> Pod.of(pod, people)).toList();
		return MatchRunMapper.INSTANCE.resource(board.run(), board.measures(),
				all.stream().filter((pod) -> !pod.mentees().isEmpty()).toList(),
				all.stream().filter((pod) -> pod.mentees().isEmpty()).toList(),
				board.unmatched().stream().map((unplaced) -> Unmatched.of(unplaced, people)).toList());
	}

	/**
	 * A pod in the draft; moves and locks refer to it by number.
	 *
	 * @param coMentor the co-mentor, in cohorts with two mentors per mentee; null while
	 * none is chosen
	 */
	record Pod(int number, Person mentor, @Nullable Person coMentor, boolean locked, List<WeeklySlot> weeklySlots,
			List<Mentee> mentees, List<String> problems) {

		public static Pod of(Board.BoardPod pod, People people) {
			PersonId coMentor = pod.coMentor();
			return new Pod(pod.number(), Person.of(pod.leader(), people),
					(coMentor != null) ? Person.of(coMentor, people) : null, pod.locked(), pod.weeklySlots(),
					pod.mentees().stream().map((placed) -> Mentee.of(placed, people)).toList(), pod.problems());
		}

	}

	/** A person by ID and name. */
	public record Person(PersonId personId, String name) {

		public static Person of(PersonId person, People people) {
			return new Person(person, people.full(person));
		}

	}

	/**
	 * A mentee in a pod with reasons; fit is null if the reader is recused from them.
	 */
	record Mentee(PersonId personId, String name, @Nullable Integer fit, String wish, List<Reason> reasons,
			boolean needsYourEye) {

		public static Mentee of(Board.Placed placed, People people) {
			return new Mentee(placed.mentee(), people.full(placed.mentee()), placed.isRecused() ? null : placed.fit(),
					placed.wish(), placed.reasons(), placed.needsYourEye());
		}

	}

	/** A mentee without a pod, with reasons and the pods that could take them. */
	record Unmatched(PersonId personId, String name, List<String> reasons, List<Integer> possiblePods) {

		public static Unmatched of(Board.Unplaced unplaced, People people) {
			return new Unmatched(unplaced.mentee(), people.full(unplaced.mentee()), unplaced.reasons(),
					unplaced.moves().stream().map((move) -> move.pod()).toList());
		}

	}

}
