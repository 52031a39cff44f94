package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.List;

import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentor;

/** Computes the measures of a solution. */
final class Measuring {

	private static final long MILLION = 1_000_000;

	private final PairSolution solution;

	private final PairInput input;

	private final int[] mentorOf;

	private final int[] fits;

	private final int[] ranks = new int[3];

	private int ranking;

	private Measuring(PairSolution solution) {
		this.solution = solution;
		this.input = solution.problem.input;
		this.mentorOf = solution.mentorOf;
		this.fits = new int[this.mentorOf.length];
		for (int demand = 0; demand < this.fits.length; demand++) {
			this.fits[demand] = (this.mentorOf[demand] < 0) ? -1 : this.input.fitOf(demand, this.mentorOf[demand]);
		}
	}

	static PairMeasures of(PairSolution solution) {
		return new Measuring(solution).measure();
	}

	private PairMeasures measure() {
		int[] formed = Arrays.stream(this.fits).filter((fit) -> fit >= 0).sorted().toArray();
		int[] loads = this.solution.loads();
		long places = this.input.mentors.stream().mapToLong(PairMentor::most).sum();
		long worth = Arrays.stream(formed).mapToLong(this.input.options::worth).sum();
		long below = this.solution.bound - this.solution.objective;
		long gap = (below == 0) ? 0 : Math.ceilDiv(below * MILLION, this.solution.bound);
		choices();
		return new PairMeasures(this.fits.length, formed.length, places, worth, this.solution.objective,
				this.solution.bound, gap, below == 0, this.ranks[0], this.ranks[1], this.ranks[2], this.ranking,
				(formed.length == 0) ? 0 : formed[0], (formed.length == 0) ? 0 : formed[(formed.length - 1) / 20],
				blocking(), Arrays.stream(loads).min().orElse(0), Arrays.stream(loads).max().orElse(0),
				changed(this.input.before, this.mentorOf));
	}

	/** Number of previous pairs that are not kept. */
	static int changed(int[] before, int[] now) {
		int changed = 0;
		for (int demand = 0; demand < before.length; demand++) {
			changed += (before[demand] >= 0 && before[demand] != now[demand]) ? 1 : 0;
		}
		return changed;
	}

	private void choices() {
		for (int demand = 0; demand < this.fits.length; demand++) {
			List<String> wanted = this.input.mentees.get(this.input.menteeOf[demand]).ranking();
			this.ranking += wanted.isEmpty() ? 0 : 1;
			if (!wanted.isEmpty() && this.mentorOf[demand] >= 0) {
				int rank = wanted.indexOf(this.input.mentors.get(this.mentorOf[demand]).id());
				this.ranks[0] += (rank == 0) ? 1 : 0;
				this.ranks[1] += (rank >= 0 && rank < 3) ? 1 : 0;
				this.ranks[2] += (rank >= 0 && rank < 5) ? 1 : 0;
			}
		}
	}

	private int blocking() {
		int[] worst = worstOfMentors();
		int blocking = 0;
		for (int demand = 0; demand < this.fits.length; demand++) {
			for (int i = this.input.start[demand]; i < this.input.start[demand + 1]; i++) {
				int mentor = this.input.target[i];
				int fit = this.input.fit[i];
				if (fit > this.fits[demand] && fit > worst[mentor] && !this.input.isExcluded(demand, mentor)
						&& !isTogether(demand, mentor)) {
					blocking++;
				}
			}
		}
		return blocking;
	}

	/** The lowest fit of a mentor's pairs; below any fit if a place is free. */
	private int[] worstOfMentors() {
		int[] worst = new int[this.input.mentors.size()];
		int[] loads = this.solution.loads();
		for (int mentor = 0; mentor < worst.length; mentor++) {
			int most = this.input.mentors.get(mentor).most();
			worst[mentor] = (loads[mentor] < most) ? -1 : Integer.MAX_VALUE;
		}
		for (int demand = 0; demand < this.fits.length; demand++) {
			if (this.mentorOf[demand] >= 0) {
				worst[this.mentorOf[demand]] = Math.min(worst[this.mentorOf[demand]], this.fits[demand]);
			}
		}
		return worst;
	}

	private boolean isTogether(int demand, int mentor) {
		int mentee = this.input.menteeOf[demand];
		for (int i = demand; i >= 0 && this.input.menteeOf[i] == mentee; i--) {
			if (this.mentorOf[i] == mentor) {
				return true;
			}
		}
		for (int i = demand + 1; i < this.mentorOf.length && this.input.menteeOf[i] == mentee; i++) {
			if (this.mentorOf[i] == mentor) {
				return true;
			}
		}
		return false;
	}

}
