package org.alkimos.matching.engine;

import java.util.List;

/**
 * Relations of a mentee to other pod members, and counts of them, packed into an integer.
 */
public final class Relation {

	/**
	 * Difference in years since degree that makes two stages different.
	 */
	private static final int STAGE_YEARS = 3;

	/** Bits per count; a pod has at most 30 mentees and a mentor. */
	private static final int BITS = 5;

	/** The bits of all kinds. */
	public static final int ALL = (1 << Kind.ALL.size()) - 1;

	private static final int[] SPREAD = spreadAll();

	/** Bits of the kinds for which the mentor counts like a peer. */
	private static final int WITH_MENTOR = Kind.ALL.stream()
		.filter(Kind::withMentor)
		.mapToInt((kind) -> 1 << kind.ordinal())
		.sum();

	private Relation() {
	}

	/** Relation as one bit per kind, compact for large tables. */
	public static byte of(Member one, Member other) {
		byte relation = 0;
		for (Kind kind : Kind.ALL) {
			relation |= (byte) (kind.joins(one, other) ? 1 << kind.ordinal() : 0);
		}
		return relation;
	}

	/** Relation as counts of 0 or 1, for summation. */
	public static int spread(int relation) {
		return SPREAD[relation];
	}

	/**
	 * Relation to a mentor, limited to the kinds for which the mentor counts like a peer.
	 */
	public static int ofMentor(int relation) {
		return SPREAD[relation & WITH_MENTOR];
	}

	private static int[] spreadAll() {
		int[] spread = new int[1 << Kind.ALL.size()];
		for (int relation = 0; relation < spread.length; relation++) {
			for (int kind = 0; kind < Kind.ALL.size(); kind++) {
				spread[relation] |= ((relation >> kind) & 1) << (kind * BITS);
			}
		}
		return spread;
	}

	/** Returns a packed count for one kind. */
	public static int times(int count, Kind kind) {
		return count << (kind.ordinal() * BITS);
	}

	public static int count(int counts, Kind kind) {
		return (counts >> (kind.ordinal() * BITS)) & ((1 << BITS) - 1);
	}

	private static boolean differ(String one, String other) {
		return !Member.same(one, other);
	}

	/** Kinds of relation between two people. */
	public enum Kind {

		OTHER_INSTITUTION {
			@Override
			boolean joins(Member one, Member other) {
				return differ(one.homeInstitution(), other.homeInstitution());
			}
		},

		OTHER_STAGE {
			@Override
			boolean joins(Member one, Member other) {
				Integer years = one.yearsSinceDegree();
				Integer otherYears = other.yearsSinceDegree();
				return years != null && otherYears != null && Math.abs(years - otherYears) >= STAGE_YEARS;
			}
		},

		/**
		 * Same rank: a pod should spare people from being the only resident among
		 * professors.
		 */
		ALIKE {
			@Override
			boolean joins(Member one, Member other) {
				return Member.same(one.rank(), other.rank());
			}
		},

		OTHER_DEPARTMENT {
			@Override
			boolean joins(Member one, Member other) {
				return differ(one.department(), other.department());
			}
		},

		OTHER_FIELD {
			@Override
			boolean joins(Member one, Member other) {
				return differ(one.field(), other.field());
			}
		},

		NOT_PUBLISHED {
			@Override
			boolean joins(Member one, Member other) {
				return !PodCheck.published(one, other);
			}
		};

		private static final List<Kind> ALL = List.of(values());

		abstract boolean joins(Member one, Member other);

		/** Whether the mentor counts like a peer. */
		boolean withMentor() {
			return this == OTHER_DEPARTMENT || this == OTHER_FIELD || this == NOT_PUBLISHED;
		}

	}

}
