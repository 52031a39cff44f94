package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.pairs.flow.Flow;

/**
 * Solves inputs with side rules: the flow without them gives the initial prices,
 * subgradient ascent improves the prices, and plans built from the prices are improved
 * piece by piece. Limited by rounds, never by time.
 */
final class SideConstraintSolver {

	private static final long[] TRUE_WORTH = {};

	private static final int[][] ORDERS = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 }, { 0, 2, 1 }, { 1, 0, 2 },
			{ 2, 0, 1 } };

	private final PairProblem problem;

	private final SubgradientAscent ascent;

	private final Prng random;

	private final int[][] byRole;

	private final int[][] byMentee;

	private PairPlan best;

	private long total = -Flow.ENDLESS;

	private SideConstraintSolver(PairProblem problem, Flow relaxed) {
		this.problem = problem;
		this.ascent = new SubgradientAscent(problem, relaxed);
		this.random = new Prng(problem.input.options.seed());
		int rows = problem.net.demands;
		this.byRole = IntStream.range(0, PairProblem.ROLES)
			.mapToObj((role) -> IntStream.range(0, rows).filter((row) -> problem.roleOf(row) == role).toArray())
			.toArray(int[][]::new);
		this.byMentee = IntStream.range(0, problem.input.mentees.size())
			.mapToObj((mentee) -> new int[0])
			.toArray(int[][]::new);
		for (int row = 0; row < rows; row++) {
			int mentee = problem.menteeOf(row);
			int[] more = Arrays.copyOf(this.byMentee[mentee], this.byMentee[mentee].length + 1);
			more[more.length - 1] = row;
			this.byMentee[mentee] = more;
		}
		this.best = new PairPlan(problem);
	}

	/**
	 * @param arc arc of each demand, or {@link Flow#NONE}
	 * @param bound upper bound of the value of plans with as many places filled
	 */
	record Answer(int[] arc, long bound) {
	}

	static Answer of(PairProblem problem, Flow relaxed, int effort) {
		return new SideConstraintSolver(problem, relaxed).search(effort);
	}

	private Answer search(int effort) {
		for (int portion = 0; portion < 3 && !done(); portion++) {
			build(ORDERS[portion * 2], this.ascent.bestPrice);
			build(ORDERS[portion * 2 + 1], this.ascent.bestPrice);
			this.ascent.run(effort * 4, this.total, near());
		}
		for (int round = 0; round < effort / 5 && !done(); round++) {
			this.ascent.run(5, this.total, near());
			follow();
		}
		for (int round = 0; round < effort && !done(); round++) {
			this.best.again(mixed(), TRUE_WORTH);
			if (round % 2 == 1) {
				kick(2 + this.random.below(5));
			}
			this.total = this.best.total();
			if (round % 20 == 19) {
				roles(this.best, ORDERS[round / 20 % ORDERS.length], TRUE_WORTH);
			}
		}
		this.total = this.best.total();
		this.ascent.run(effort * 2, this.total, 0);
		long bound = this.ascent.bound() + this.problem.net.large * this.best.lacking();
		return new Answer(this.best.arc, bound);
	}

	/** Accepted gap: a thirtieth of a percent. */
	private long near() {
		return Math.max(0, this.total) / 3_000;
	}

	private boolean done() {
		return this.ascent.bound() - this.total <= near();
	}

	private void build(int[] order, long[] price) {
		PairPlan plan = new PairPlan(this.problem);
		roles(plan, order, price);
		for (int round = 0; round < 2; round++) {
			roles(plan, order, TRUE_WORTH);
		}
		if (plan.total() > this.total) {
			this.total = plan.total();
			this.best = plan;
		}
	}

	/** The mentees' choices at the final prices, as far as feasible. */
	private void follow() {
		int[] rows = IntStream.range(0, this.problem.net.demands).toArray();
		for (int i = rows.length - 1; i > 0; i--) {
			int other = this.random.below(i + 1);
			int row = rows[i];
			rows[i] = rows[other];
			rows[other] = row;
		}
		PairPlan plan = new PairPlan(this.problem);
		plan.adopt(this.ascent.taken, rows);
		for (int role : ORDERS[this.random.below(ORDERS.length)]) {
			int[] open = Arrays.stream(this.byRole[role]).filter((row) -> plan.arc[row] < 0).toArray();
			if (open.length > 0) {
				plan.again(open, TRUE_WORTH);
			}
		}
		for (int round = 0; round < 4; round++) {
			roles(plan, ORDERS[round], TRUE_WORTH);
			plan.again(mixed(), TRUE_WORTH);
		}
		if (plan.total() > this.total) {
			this.total = plan.total();
			this.best = plan;
		}
	}

	private void roles(PairPlan plan, int[] order, long[] price) {
		for (int role : order) {
			if (this.byRole[role].length > 0) {
				plan.again(this.byRole[role], price);
			}
		}
	}

	/**
	 * Releases all roles of a fraction of the mentees and places them again in any order
	 * of roles; pieces with one role per mentee cannot do this.
	 */
	private void kick(int share) {
		PairPlan plan = this.best.copy();
		boolean[] goes = new boolean[this.byMentee.length];
		for (int mentee = 0; mentee < goes.length; mentee++) {
			goes[mentee] = this.random.below(share) == 0;
			if (goes[mentee]) {
				plan.letGo(this.byMentee[mentee]);
			}
		}
		for (int role : ORDERS[this.random.below(ORDERS.length)]) {
			int[] rows = Arrays.stream(this.byRole[role]).filter((row) -> goes[this.problem.menteeOf(row)]).toArray();
			if (rows.length > 0) {
				plan.again(rows, TRUE_WORTH);
			}
		}
		plan.again(mixed(), TRUE_WORTH);
		if (plan.total() >= this.best.total()) {
			this.best = plan;
		}
	}

	/** One random demand per mentee. */
	private int[] mixed() {
		return IntStream.range(0, this.byMentee.length)
			.filter((mentee) -> this.byMentee[mentee].length > 0)
			.map((mentee) -> this.byMentee[mentee][this.random.below(this.byMentee[mentee].length)])
			.toArray();
	}

}
