package org.alkimos.matching.engine.pairs.input;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** The input as tables, in the order of a run. */
final class PairTables {

	private static final int WIDTH = 4;

	private static final int SHIFT = 15;

	private static final long UNTOLD = 1L << 14;

	private final PairInputBuilder builder;

	private final List<PairMentee> mentees;

	private final List<PairMentor> mentors;

	final Map<String, Integer> menteeAt = new HashMap<>();

	final Map<String, Integer> mentorAt = new HashMap<>();

	final int[] firstDemand;

	final int[] menteeOf;

	final PairRole[] roleOf;

	final int[] start;

	int[] target = {};

	int[] fit = {};

	final Map<Long, SortedSet<String>> excluded = new HashMap<>();

	final int[] locked;

	final int[] before;

	private PairTables(PairInputBuilder builder) {
		this.builder = builder;
		long seed = builder.options.seed();
		this.mentees = builder.mentees.stream().sorted(Ties.order(PairMentee::id, seed)).toList();
		this.mentors = builder.mentors.stream().sorted(Ties.order(PairMentor::id, seed)).toList();
		this.mentees.forEach((mentee) -> this.menteeAt.put(mentee.id(), this.menteeAt.size()));
		this.mentors.forEach((mentor) -> this.mentorAt.put(mentor.id(), this.mentorAt.size()));
		this.firstDemand = new int[this.mentees.size() + 1];
		for (int i = 0; i < this.mentees.size(); i++) {
			this.firstDemand[i + 1] = this.firstDemand[i] + this.mentees.get(i).roles().size();
		}
		int demands = this.firstDemand[this.mentees.size()];
		this.menteeOf = new int[demands];
		this.roleOf = new PairRole[demands];
		demands();
		this.start = new int[demands + 1];
		this.locked = new int[demands];
		this.before = new int[demands];
	}

	static PairInput input(PairInputBuilder builder) {
		PairTables tables = new PairTables(builder);
		tables.exclusions();
		tables.rows(tables.candidates());
		tables.pairs(tables.locked, builder.locks, true);
		tables.pairs(tables.before, builder.before, false);
		PairInput input = new PairInput(tables.mentees, tables.mentors, builder.options, tables);
		Locks.require(input);
		return input;
	}

	private void demands() {
		int demand = 0;
		for (int mentee = 0; mentee < this.mentees.size(); mentee++) {
			for (PairRole role : this.mentees.get(mentee).sortedRoles()) {
				this.menteeOf[demand] = mentee;
				this.roleOf[demand++] = role;
			}
		}
	}

	private int demand(int mentee, PairRole role) {
		for (int i = this.firstDemand[mentee]; i < this.firstDemand[mentee + 1]; i++) {
			if (this.roleOf[i] == role) {
				return i;
			}
		}
		return PairInput.NOBODY;
	}

	/**
	 * Demand, mentor, and fit, packed into one number for fast sorting. Excluded pairs
	 * without a fit are included with fit 0, for evaluating the effect of lifting a rule.
	 */
	private long[] candidates() {
		PairRole[] roles = PairRole.values();
		int[] menteeTo = this.builder.mentees.stream()
			.mapToInt((one) -> this.menteeAt.getOrDefault(one.id(), 0))
			.toArray();
		int[] mentorTo = this.builder.mentors.stream()
			.mapToInt((one) -> this.mentorAt.getOrDefault(one.id(), 0))
			.toArray();
		int rows = this.builder.fitCount / WIDTH;
		long[] keys = new long[rows];
		for (int row = 0; row < rows; row++) {
			int mentee = menteeTo[this.builder.fits[row * WIDTH]];
			int demand = demand(mentee, roles[this.builder.fits[row * WIDTH + 2]]);
			if (demand < 0) {
				throw new IllegalArgumentException("Does not want this role: " + this.mentees.get(mentee).id());
			}
			keys[row] = cell(demand, mentorTo[this.builder.fits[row * WIDTH + 1]]) | this.builder.fits[row * WIDTH + 3];
		}
		return LongStream.concat(Arrays.stream(keys), untold()).sorted().toArray();
	}

	private LongStream untold() {
		LongStream.Builder more = LongStream.builder();
		this.excluded.keySet().forEach((pair) -> {
			int mentee = (int) (pair / this.mentors.size());
			for (int demand = this.firstDemand[mentee]; demand < this.firstDemand[mentee + 1]; demand++) {
				more.add(cell(demand, (int) (pair % this.mentors.size())) | UNTOLD);
			}
		});
		return more.build();
	}

	private long cell(int demand, int mentor) {
		return ((long) demand * this.mentors.size() + mentor) << SHIFT;
	}

	private void rows(long[] keys) {
		this.target = new int[keys.length];
		this.fit = new int[keys.length];
		int rows = 0;
		long last = -1;
		for (long key : keys) {
			boolean untold = (key & UNTOLD) != 0;
			long cell = key >> SHIFT;
			if (cell == last && !untold) {
				throw new IllegalArgumentException("The same pair twice in a role");
			}
			if (cell != last) {
				this.target[rows] = (int) (cell % this.mentors.size());
				this.fit[rows++] = (int) (key & (UNTOLD - 1));
				this.start[(int) (cell / this.mentors.size()) + 1]++;
			}
			last = cell;
		}
		for (int demand = 0; demand < this.menteeOf.length; demand++) {
			this.start[demand + 1] += this.start[demand];
		}
	}

	private void exclusions() {
		for (PairInputBuilder.Exclusion one : this.builder.exclusions) {
			long mentee = this.menteeAt.getOrDefault(one.mentee(), 0);
			long key = mentee * this.mentors.size() + this.mentorAt.getOrDefault(one.mentor(), 0);
			this.excluded.computeIfAbsent(key, (none) -> new TreeSet<>()).add(one.code());
		}
	}

	private void pairs(int[] into, List<Pair> pairs, boolean strict) {
		Arrays.fill(into, PairInput.NOBODY);
		for (Pair pair : pairs) {
			Integer mentee = this.menteeAt.get(pair.mentee());
			Integer mentor = this.mentorAt.get(pair.mentor());
			int demand = (mentee != null) ? demand(mentee, pair.role()) : PairInput.NOBODY;
			if (mentor != null && demand >= 0 && into[demand] == PairInput.NOBODY) {
				into[demand] = mentor;
			}
			else if (strict) {
				throw new IllegalArgumentException("Cannot lock " + pair + ": unknown, or its role has another lock");
			}
		}
	}

}
