package org.alkimos.matching.engine;

import java.util.List;

/** How a mentee stands to other members of a pod, and how many of them stand so. */
final class Relation {

	/**
	 * A difference of so many years since the degree makes two people stand at different
	 * stages.
	 */
	private static final int STAGE_YEARS = 3;

	/** Bits of a count; a pod has no more than 30 mentees, and a mentor. */
	private static final int BITS = 5;

	/** The bits of all kinds. */
	static final int ALL = (1 << Kind.ALL.size()) - 1;

	private static final int[] SPREAD = spreadAll();

	/** Bits of the kinds in which the mentor counts like a peer. */
	private static final int WITH_MENTOR = Kind.ALL.stream()
		.filter(Kind::withMentor)
		.mapToInt((kind) -> 1 << kind.ordinal())
		.sum();

	private Relation() {
	}

	/** One bit for each kind, to be kept in large tables. */
	static byte of(Member one, Member other) {
		byte relation = 0;
		for (Kind kind : Kind.ALL) {
			relation |= (byte) (kind.joins(one, other) ? 1 << kind.ordinal() : 0);
		}
		return relation;
	}

	/** The same as counts of 0 or 1, to be added up. */
	static int spread(int relation) {
		return SPREAD[relation];
	}

	/** A relation to a mentor, as far as it counts like one to a peer. */
	static int ofMentor(int relation) {
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

	/** A count of so many of one kind. */
	static int times(int count, Kind kind) {
		return count << (kind.ordinal() * BITS);
	}

	static int count(int counts, Kind kind) {
		return (counts >> (kind.ordinal() * BITS)) & ((1 << BITS) - 1);
	}

	private static boolean differ(String one, String other) {
		return !Member.same(one, other);
	}

	/** In what two people may differ or agree. */
	enum Kind {

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
		 * Kind is the rank: being the only resident among professors is what a pod should
		 * spare people.
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
