package org.alkimos.matching.engine.pairs.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Complete input of a run. The order of calls does not matter: people are ordered by a
 * hash of ID and seed.
 */
public final class PairInput {

	public static final int NOBODY = -1;

	public final List<PairMentee> mentees;

	public final List<PairMentor> mentors;

	public final PairOptions options;

	/** Position of each ID in the lists. */
	public final Map<String, Integer> menteeAt;

	public final Map<String, Integer> mentorAt;

	/** Mentee of each demand; demands are ordered by mentee and role. */
	public final int[] menteeOf;

	public final PairRole[] roleOf;

	private final int[] firstDemand;

	/** Known fits: mentors and fits of each demand, including excluded pairs. */
	public final int[] start;

	public final int[] target;

	public final int[] fit;

	/** Codes of the rules that exclude a pair, by {@link #key}. */
	public final Map<Long, SortedSet<String>> excluded;

	/** The locked mentor of each demand, or {@link #NOBODY}. */
	public final int[] locked;

	/** The previous mentor of each demand, or {@link #NOBODY}. */
	public final int[] before;

	PairInput(List<PairMentee> mentees, List<PairMentor> mentors, PairOptions options, PairTables tables) {
		this.mentees = mentees;
		this.mentors = mentors;
		this.options = options;
		this.menteeAt = tables.menteeAt;
		this.mentorAt = tables.mentorAt;
		this.menteeOf = tables.menteeOf;
		this.roleOf = tables.roleOf;
		this.firstDemand = tables.firstDemand;
		this.start = tables.start;
		this.target = tables.target;
		this.fit = tables.fit;
		this.excluded = tables.excluded;
		this.locked = tables.locked;
		this.before = tables.before;
	}

	private PairInput(PairInput other, PairOptions options, Map<Long, SortedSet<String>> excluded, int[] locked,
			int[] before) {
		this.mentees = other.mentees;
		this.mentors = other.mentors;
		this.options = options;
		this.menteeAt = other.menteeAt;
		this.mentorAt = other.mentorAt;
		this.menteeOf = other.menteeOf;
		this.roleOf = other.roleOf;
		this.firstDemand = other.firstDemand;
		this.start = other.start;
		this.target = other.target;
		this.fit = other.fit;
		this.excluded = excluded;
		this.locked = locked;
		this.before = before;
	}

	/** Creates a builder. */
	public static PairInputBuilder with(PairOptions options) {
		return new PairInputBuilder(options);
	}

	/** Returns this input with other options and the same seed. */
	public PairInput with(PairOptions other, int[] otherBefore) {
		return new PairInput(this, other, this.excluded, this.locked, otherBefore);
	}

	public PairInput locking(int demand, int mentor) {
		int[] locks = this.locked.clone();
		locks[demand] = mentor;
		return new PairInput(this, this.options, this.excluded, locks, this.before);
	}

	/** Returns this input without the rules with these codes. */
	public PairInput without(Set<String> codes) {
		Map<Long, SortedSet<String>> left = new HashMap<>();
		this.excluded.forEach((key, all) -> {
			SortedSet<String> others = new TreeSet<>(all);
			others.removeAll(codes);
			if (!others.isEmpty()) {
				left.put(key, others);
			}
		});
		return new PairInput(this, this.options, left, this.locked, this.before);
	}

	public long key(int mentee, int mentor) {
		return (long) mentee * this.mentors.size() + mentor;
	}

	public boolean isExcluded(int demand, int mentor) {
		return !this.excluded.isEmpty() && this.excluded.containsKey(key(this.menteeOf[demand], mentor));
	}

	public int demand(String mentee, PairRole role) {
		int demand = demandOrNone(mentee, role);
		if (demand < 0) {
			throw new IllegalArgumentException("Mentee " + mentee + " does not want the role " + role);
		}
		return demand;
	}

	public int demandOrNone(String mentee, PairRole role) {
		Integer at = this.menteeAt.get(mentee);
		for (int i = (at != null) ? this.firstDemand[at] : 0; at != null && i < this.firstDemand[at + 1]; i++) {
			if (this.roleOf[i] == role) {
				return i;
			}
		}
		return NOBODY;
	}

	public int mentor(String id) {
		Integer at = this.mentorAt.get(id);
		if (at == null) {
			throw new IllegalArgumentException("No mentor " + id);
		}
		return at;
	}

	/** Returns the fit, or 0 if unknown. */
	public int fitOf(int demand, int mentor) {
		for (int i = this.start[demand]; i < this.start[demand + 1]; i++) {
			if (this.target[i] == mentor) {
				return this.fit[i];
			}
		}
		return 0;
	}

	public Pair pair(int demand, int mentor) {
		return new Pair(this.mentees.get(this.menteeOf[demand]).id(), this.mentors.get(mentor).id(),
				this.roleOf[demand]);
	}

	/** Locked pairs, in order. */
	public List<Pair> locks() {
		return pairs(this.locked);
	}

	public List<Pair> pairs(int[] mentorOf) {
		List<Pair> pairs = new ArrayList<>();
		for (int demand = 0; demand < mentorOf.length; demand++) {
			if (mentorOf[demand] >= 0) {
				pairs.add(pair(demand, mentorOf[demand]));
			}
		}
		pairs.sort(null);
		return pairs;
	}

}
