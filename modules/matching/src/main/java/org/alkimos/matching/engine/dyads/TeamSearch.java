package org.alkimos.matching.engine.dyads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.dyads.TeamOptions.Team;

/**
 * Improves which two mentors each mentee has: one mentee takes a team, and each displaced
 * mentee takes the best remaining one. Limited by steps, never by time; one more mentee
 * with a team outweighs any fit.
 */
final class TeamSearch {

	private static final int STEPS_PER_MENTEE = 1_500;

	private static final int MOST_STEPS = 150_000;

	private static final double HOT = 3_000;

	private static final double COLD = 20;

	/** Greater than the value of two fits. */
	private static final long PLACED = 50_000;

	private final TeamOptions options;

	private final Prng random;

	private final @Nullable Team[] chosen;

	/** Remaining capacity of each mentor, in pods. */
	private final int[] free;

	private final Deque<Step> journal = new ArrayDeque<>();

	private long worth;

	private record Step(int mentee, @Nullable Team before) {
	}

	TeamSearch(TeamOptions options, Prng random) {
		this.options = options;
		this.random = random;
		this.free = options.places.clone();
		this.chosen = new Team[options.mentees.size()];
	}

	/** Assigns a possible team if its mentors have capacity. */
	void start(int mentee, Team team) {
		if (isFree(team)) {
			set(mentee, team);
		}
	}

	/** Returns the best assignment found; null for mentees without a team. */
	@Nullable Team[] run() {
		for (int mentee = 0; mentee < this.chosen.length; mentee++) {
			seat(mentee);
		}
		this.journal.clear();
		@Nullable Team[] best = this.chosen.clone();
		long most = this.worth;
		int steps = Math.min(MOST_STEPS, STEPS_PER_MENTEE * this.chosen.length);
		double temperature = HOT;
		double cooling = (steps == 0) ? 1 : StrictMath.pow(COLD / HOT, 1.0 / steps);
		for (int i = 0; i < steps; i++, temperature *= cooling) {
			step(temperature);
			if (this.worth > most) {
				most = this.worth;
				best = this.chosen.clone();
			}
		}
		return best;
	}

	private void step(double temperature) {
		int mentee = this.random.below(this.chosen.length);
		List<Team> teams = this.options.teams.get(mentee);
		if (teams.isEmpty()) {
			return;
		}
		int first = this.random.below(teams.size());
		int second = this.random.below(teams.size());
		Team team = teams.get(Math.min(first, second));
		if (team.equals(this.chosen[mentee])) {
			return;
		}
		long before = this.worth;
		set(mentee, null);
		List<Integer> ejected = new ArrayList<>();
		eject(team.mentor(), ejected);
		eject(team.coMentor(), ejected);
		set(mentee, team);
		ejected.forEach(this::seat);
		long gain = this.worth - before;
		if (gain < 0 && this.random.unit() >= StrictMath.exp(gain / temperature)) {
			revert();
		}
		this.journal.clear();
	}

	/** Frees capacity of a full mentor. */
	private void eject(int mentor, List<Integer> ejected) {
		if (this.free[mentor] > 0) {
			return;
		}
		int[] holders = new int[this.chosen.length];
		int count = 0;
		for (int mentee = 0; mentee < this.chosen.length; mentee++) {
			Team team = this.chosen[mentee];
			if (team != null && (team.mentor() == mentor || team.coMentor() == mentor)) {
				holders[count++] = mentee;
			}
		}
		int holder = holders[this.random.below(count)];
		set(holder, null);
		ejected.add(holder);
	}

	/** Assigns the best remaining team to a mentee without one. */
	private void seat(int mentee) {
		if (this.chosen[mentee] == null) {
			this.options.teams.get(mentee)
				.stream()
				.filter(this::isFree)
				.findFirst()
				.ifPresent((team) -> set(mentee, team));
		}
	}

	private boolean isFree(Team team) {
		return this.free[team.mentor()] > 0 && this.free[team.coMentor()] > 0;
	}

	private void set(int mentee, @Nullable Team team) {
		this.journal.push(new Step(mentee, this.chosen[mentee]));
		put(mentee, team);
	}

	private void put(int mentee, @Nullable Team team) {
		count(this.chosen[mentee], -1);
		count(team, 1);
		this.chosen[mentee] = team;
	}

	private void count(@Nullable Team team, int sign) {
		if (team != null) {
			this.free[team.mentor()] -= sign;
			this.free[team.coMentor()] -= sign;
			this.worth += sign * (PLACED + team.worth());
		}
	}

	private void revert() {
		while (!this.journal.isEmpty()) {
			Step step = this.journal.pop();
			put(step.mentee(), step.before());
		}
	}

}
