package org.alkimos.platform.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.Moves;
import org.alkimos.matching.board.Measures;
import org.alkimos.matching.board.Reason;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;

/**
 * A match run of a cohort. Measures, moves, pods, open places, and unmatched mentees are
 * null without a draft, in lists, and in the responses to starting or ending a run and to
 * drafting a repair.
 *
 * @param id ID of the run
 * @param cohortId ID of the cohort
 * @param kind whether it forms pods or repairs published ones
 * @param number running number within the cohort, from 1
 * @param state status of the run
 * @param progress percentage of the search done, 0 to 100; also 100 for a failed run
 * @param placed mentees placed by the search so far, with those in pods locked before it;
 * manual moves do not change it
 * @param mentees number of mentees in the run
 * @param seed number that breaks ties; the same seed, input, and engine version give the
 * same draft
 * @param name name of the run, at most 80 characters; null for none
 * @param weightsVersion version of the cohort's weights; 0 is the default, null for
 * what-if weights
 * @param worth objective value of the best draft of the search; 0 before the first, null
 * for repairs and for runs that ended without a draft
 * @param bound upper bound of the objective value; 0 while unknown, null where worth is
 * null
 * @param complete whether the search ran until it was done; false for runs in progress,
 * stopped early, canceled, or failed
 * @param engineVersion version of the matching engine
 * @param inputHash SHA-256 of the input, in hexadecimal; null until there is a draft
 * @param resultHash SHA-256 of the draft as the engine proposed it, in hexadecimal; null
 * until there is a draft
 * @param requestedAt UTC instant of the request
 * @param finishedAt UTC instant at which the search ended or the draft was discarded;
 * null while the run is in progress
 * @param publishedAt UTC instant of publication; null if not published
 * @param measures measures of the draft; null if not included
 * @param moves numbers of moves that can be undone and redone; null if not included
 * @param pods pods with mentees, by number; null if not included
 * @param openPlaces offered pods without mentees, by number; null if not included
 * @param unmatched mentees without a pod; null if not included
 * @param changedSince what has changed in the cohort since the draft; null if not
 * included
 */
public record MatchRunResource(MatchRunId id, CohortId cohortId, RunKind kind, int number, RunState state, int progress,
		int placed, int mentees, long seed, @Nullable String name, @Nullable Integer weightsVersion,
		@Nullable Long worth, @Nullable Long bound, boolean complete, String engineVersion, @Nullable String inputHash,
		@Nullable String resultHash, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Instant publishedAt,
		@Nullable Measures measures, @Nullable Moves moves, @Nullable List<Pod> pods, @Nullable List<Pod> openPlaces,
		@Nullable List<Unmatched> unmatched, @Nullable ChangedSince changedSince) {

	public static MatchRunResource of(RunSummary run) {
		return MatchRunMapper.INSTANCE.resource(run, null, null, null, null, null, null);
	}

	public static MatchRunResource of(Board board, People people) {
		List<Pod> all = board.pods().stream().map((pod) -> Pod.of(pod, people)).toList();
		return MatchRunMapper.INSTANCE.resource(board.run(), board.measures(), board.moves(),
				all.stream().filter((pod) -> !pod.mentees().isEmpty()).toList(),
				all.stream().filter((pod) -> pod.mentees().isEmpty()).toList(),
				board.unmatched().stream().map((unplaced) -> Unmatched.of(unplaced, people)).toList(),
				ChangedSince.of(board.lag()));
	}

	/**
	 * What has changed in the cohort since the run that made the draft. Publishing takes
	 * a yes that names it.
	 *
	 * @param mentees IDs of mentees who enrolled since, and have no place in the draft
	 * @param mentors IDs of mentors who enrolled since
	 * @param changed IDs of people whose details or choices changed since
	 * @param newerDraft number of a newer draft, from 1; null if this is the latest
	 */
	public record ChangedSince(Set<PersonId> mentees, Set<PersonId> mentors, Set<PersonId> changed,
			@Nullable Integer newerDraft) {

		static ChangedSince of(DraftLag lag) {
			return new ChangedSince(lag.mentees(), lag.mentors(), lag.changed(), lag.newerDraft());
		}

	}

	/**
	 * A pod in the draft.
	 *
	 * @param number number of the pod in the draft, from 1; moves and locks refer to it
	 * @param mentors the mentor who leads, and in cohorts with two mentors per mentee the
	 * co-mentor, once chosen
	 * @param locked whether the pod is locked for moves and for the next run
	 * @param weeklySlots weekly hours in which all members are available, such as Tue
	 * 10:00, in the cohort's time zone
	 * @param mentees the mentees; empty for an open place
	 * @param problems hard rules the pod breaks, in sentences; empty if none
	 */
	record Pod(int number, List<Person> mentors, boolean locked, List<WeeklySlot> weeklySlots, List<Mentee> mentees,
			List<String> problems) {

		public static Pod of(Board.BoardPod pod, People people) {
			return new Pod(pod.number(), pod.mentorIds().stream().map((mentor) -> Person.of(mentor, people)).toList(),
					pod.locked(), pod.weeklySlots(),
					pod.mentees().stream().map((placed) -> Mentee.of(placed, people)).toList(), pod.problems());
		}

	}

	/**
	 * A person by ID and name.
	 *
	 * @param personId ID of the person
	 * @param name full name
	 */
	public record Person(PersonId personId, String name) {

		public static Person of(PersonId person, People people) {
			return new Person(person, people.full(person));
		}

	}

	/**
	 * A mentee in a pod, with reasons for and against the placement.
	 *
	 * @param personId ID of the mentee
	 * @param name full name
	 * @param fit fit with the mentors and peers, 0 to 100; null if the caller is recused
	 * from the mentee or from a mentor of the pod
	 * @param wish rank of the mentor among the mentee's preferred mentors, in words;
	 * empty if the caller is recused
	 * @param reasons reasons for and against the placement; if the caller is recused,
	 * only that
	 * @param needsYourEye whether one of the reasons is a warning
	 */
	record Mentee(PersonId personId, String name, @Nullable Integer fit, String wish, List<Reason> reasons,
			boolean needsYourEye) {

		public static Mentee of(Board.Placed placed, People people) {
			return new Mentee(placed.mentee(), people.full(placed.mentee()), placed.isRecused() ? null : placed.fit(),
					placed.wish(), placed.reasons(), placed.needsYourEye());
		}

	}

	/**
	 * A mentee without a pod.
	 *
	 * @param personId ID of the mentee
	 * @param name full name
	 * @param reasons why the mentee has no pod, in words; if the caller is recused, only
	 * that
	 * @param possiblePods numbers of pods with room that keep every rule, best fit first;
	 * empty if none
	 */
	record Unmatched(PersonId personId, String name, List<String> reasons, List<Integer> possiblePods) {

		public static Unmatched of(Board.Unplaced unplaced, People people) {
			return new Unmatched(unplaced.mentee(), people.full(unplaced.mentee()), unplaced.reasons(),
					unplaced.moves().stream().map((move) -> move.pod()).toList());
		}

	}

}
