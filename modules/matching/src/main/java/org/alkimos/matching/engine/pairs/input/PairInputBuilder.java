package org.alkimos.matching.engine.pairs.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds an input, in any order. Add people before facts about them. */
public final class PairInputBuilder {

	private static final int HIGHEST = 10_000;

	final PairOptions options;

	final List<PairMentee> mentees = new ArrayList<>();

	final List<PairMentor> mentors = new ArrayList<>();

	/** Mentee, mentor, role, and fit of each candidate, in the order of calls. */
	int[] fits = new int[64];

	int fitCount;

	final List<Exclusion> exclusions = new ArrayList<>();

	final List<Pair> locks = new ArrayList<>();

	final List<Pair> before = new ArrayList<>();

	final Map<String, Integer> menteeAt = new HashMap<>();

	final Map<String, Integer> mentorAt = new HashMap<>();

	record Exclusion(String mentee, String mentor, String code) {
	}

	PairInputBuilder(PairOptions options) {
		this.options = options;
	}

	/** Adds a mentee who wants these roles; by default, a developmental mentor. */
	public PairInputBuilder mentee(String id, PairRole... roles) {
		return mentee(
				new PairMentee(id, (roles.length == 0) ? Set.of(PairRole.DEVELOPMENTAL) : Set.of(roles), List.of()));
	}

	public PairInputBuilder mentee(PairMentee mentee) {
		if (this.menteeAt.put(mentee.id(), this.mentees.size()) != null) {
			throw new IllegalArgumentException("The same mentee twice: " + mentee.id());
		}
		this.mentees.add(mentee);
		return this;
	}

	public PairInputBuilder mentor(String id, int most) {
		return mentor(new PairMentor(id, "", most, 0, Map.of()));
	}

	public PairInputBuilder mentor(PairMentor mentor) {
		if (this.mentorAt.put(mentor.id(), this.mentors.size()) != null) {
			throw new IllegalArgumentException("The same mentor twice: " + mentor.id());
		}
		this.mentors.add(mentor);
		return this;
	}

	/**
	 * Adds a candidate pair.
	 * @param fit fit, 0 to 10,000
	 * @throws IllegalArgumentException if a person is unknown or the fit is out of range
	 */
	public PairInputBuilder fit(String mentee, String mentor, PairRole role, int fit) {
		if (fit < 0 || fit > HIGHEST) {
			throw new IllegalArgumentException("A fit is 0 to " + HIGHEST + ", not " + fit);
		}
		if (this.fitCount == this.fits.length) {
			this.fits = Arrays.copyOf(this.fits, 2 * this.fits.length);
		}
		this.fits[this.fitCount++] = known(this.menteeAt, mentee);
		this.fits[this.fitCount++] = known(this.mentorAt, mentor);
		this.fits[this.fitCount++] = role.ordinal();
		this.fits[this.fitCount++] = fit;
		return this;
	}

	/** Adds a candidate pair in the developmental role. */
	public PairInputBuilder fit(String mentee, String mentor, int fit) {
		return fit(mentee, mentor, PairRole.DEVELOPMENTAL, fit);
	}

	/** Excludes a pair in all roles, with the code of the rule. */
	public PairInputBuilder exclude(String mentee, String mentor, String code) {
		known(this.menteeAt, mentee);
		known(this.mentorAt, mentor);
		this.exclusions.add(new Exclusion(mentee, mentor, code));
		return this;
	}

	/** Locks a pair; overrides exclusions. */
	public PairInputBuilder lock(Pair pair) {
		this.locks.add(pair);
		return this;
	}

	/**
	 * Adds the previous pairs; pairs whose mentee, role, or mentor no longer exists are
	 * ignored.
	 */
	public PairInputBuilder before(Collection<Pair> pairs) {
		this.before.addAll(pairs);
		return this;
	}

	/**
	 * Builds the input.
	 * @throws IllegalArgumentException if a pair is added twice, or if locks give a
	 * mentee the same mentor twice or a mentor more mentees than places
	 */
	public PairInput build() {
		return PairTables.input(this);
	}

	private static int known(Map<String, Integer> all, String id) {
		Integer at = all.get(id);
		if (at == null) {
			throw new IllegalArgumentException("Not told of: " + id);
		}
		return at;
	}

}
