package org.alkimos.matching.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.matching.engine.Relation.Kind;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Weights;

/** Converts participant attributes into criterion points, using the program's weights. */
public final class Scale {

	/** Share of the points by rank on the mentee's list, in thousandths. */
	private static final int[] BY_WISH = { 1000, 680, 400, 240, 120 };

	/**
	 * Share of the points for a mentee without preferences, in thousandths; not below
	 * that of a low-ranked preference.
	 */
	private static final int NO_WISH = 500;

	private final int[] most = new int[Criterion.values().length];

	public Scale(Weights weights) {
		weights.most().forEach((criterion, points) -> this.most[criterion.ordinal()] = points);
	}

	public int most(Criterion criterion) {
		return this.most[criterion.ordinal()];
	}

	/** Returns the points by criterion. */
	Map<Criterion, Integer> points(Member mentee, Member mentor, List<Member> peers) {
		int relations = 0;
		for (Member peer : peers) {
			relations += Relation.spread(Relation.of(mentee, peer));
		}
		int toMentor = Relation.spread(Relation.of(mentee, mentor));
		Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
		for (Criterion criterion : Criterion.values()) {
			points.put(criterion,
					withMentor(criterion, mentee, mentor) + withPeers(criterion, peers.size(), relations, toMentor));
		}
		return points;
	}

	/** Returns the points that do not depend on peers. */
	public int withMentor(Member mentee, Member mentor) {
		int points = 0;
		for (Criterion criterion : Criterion.values()) {
			points += withMentor(criterion, mentee, mentor);
		}
		return points;
	}

	/**
	 * Returns the points that depend on peers.
	 * @param relations sum of the relations of the mentee to all peers
	 * @param toMentor relation of the mentee to the mentor
	 */
	int withPeers(int peers, int relations, int toMentor) {
		return withPeers(Criterion.PEER_INSTITUTIONS, peers, relations, toMentor)
				+ withPeers(Criterion.STAGE_MIX, peers, relations, toMentor)
				+ withPeers(Criterion.NOT_ALONE, peers, relations, toMentor)
				+ withPeers(Criterion.OTHER_DEPARTMENT, peers, relations, toMentor)
				+ withPeers(Criterion.OTHER_FIELD, peers, relations, toMentor)
				+ withPeers(Criterion.NOT_CO_AUTHORS, peers, relations, toMentor);
	}

	/** Returns the fit of a mentee without peers. */
	public int alone(Member mentee, Member mentor) {
		return withMentor(mentee, mentor) + withPeers(0, 0, Relation.spread(Relation.of(mentee, mentor)));
	}

	private int withMentor(Criterion criterion, Member mentee, Member mentor) {
		int points = most(criterion);
		return switch (criterion) {
			case NEEDS -> needsMet(mentee, mentor);
			case PREFERENCE -> points * wish(mentee, mentor) / 1000;
			case INSTITUTION -> Kind.OTHER_INSTITUTION.joins(mentee, mentor) ? points : 0;
			case MODALITY -> canMeet(mentee.modality(), mentor.modality()) ? points : 0;
			case NEW_MENTOR -> PodCheck.ledBefore(mentee, mentor) ? 0 : points;
			case STAGE_MIX, NOT_ALONE, PEER_INSTITUTIONS, OTHER_DEPARTMENT, OTHER_FIELD, NOT_CO_AUTHORS -> 0;
		};
	}

	private int withPeers(Criterion criterion, int peers, int relations, int toMentor) {
		return switch (criterion) {
			case STAGE_MIX -> share(Kind.OTHER_STAGE, Relation.count(relations, Kind.OTHER_STAGE), peers);
			case NOT_ALONE -> share(Kind.ALIKE, Relation.count(relations, Kind.ALIKE), peers);
			case PEER_INSTITUTIONS ->
				share(Kind.OTHER_INSTITUTION, Relation.count(relations, Kind.OTHER_INSTITUTION), peers);
			case OTHER_DEPARTMENT ->
				share(Kind.OTHER_DEPARTMENT, Relation.count(relations + toMentor, Kind.OTHER_DEPARTMENT), peers);
			case OTHER_FIELD -> share(Kind.OTHER_FIELD, Relation.count(relations + toMentor, Kind.OTHER_FIELD), peers);
			case NOT_CO_AUTHORS ->
				share(Kind.NOT_PUBLISHED, Relation.count(relations + toMentor, Kind.NOT_PUBLISHED), peers);
			case NEEDS, PREFERENCE, INSTITUTION, MODALITY, NEW_MENTOR -> 0;
		};
	}

	/**
	 * Returns the points for a number of relations of a kind; relations to the mentor
	 * count if {@link Kind#withMentor} is true.
	 */
	public int share(Kind kind, int count, int peers) {
		return switch (kind) {
			case ALIKE -> share(criterion(kind), Math.min(1, count), Math.min(1, peers));
			case OTHER_STAGE, OTHER_INSTITUTION -> share(criterion(kind), count, peers);
			case OTHER_DEPARTMENT, OTHER_FIELD, NOT_PUBLISHED -> share(criterion(kind), count, peers + 1);
		};
	}

	/** Returns the maximum points for relations of a kind. */
	public int most(Kind kind) {
		return most(criterion(kind));
	}

	private static Criterion criterion(Kind kind) {
		return switch (kind) {
			case OTHER_INSTITUTION -> Criterion.PEER_INSTITUTIONS;
			case OTHER_STAGE -> Criterion.STAGE_MIX;
			case ALIKE -> Criterion.NOT_ALONE;
			case OTHER_DEPARTMENT -> Criterion.OTHER_DEPARTMENT;
			case OTHER_FIELD -> Criterion.OTHER_FIELD;
			case NOT_PUBLISHED -> Criterion.NOT_CO_AUTHORS;
		};
	}

	private int share(Criterion criterion, int part, int whole) {
		return (whole == 0) ? most(criterion) : (most(criterion) == 0) ? 0 : most(criterion) * part / whole;
	}

	private int needsMet(Member mentee, Member mentor) {
		int met = 0;
		int all = 0;
		int weight = mentee.needs().size();
		for (String need : mentee.needs()) {
			met += mentor.offers().contains(need) ? weight : 0;
			all += weight--;
		}
		return (all == 0) ? most(Criterion.NEEDS) / 2 : most(Criterion.NEEDS) * met / all;
	}

	private static int wish(Member mentee, Member mentor) {
		if (mentee.preferredMentors().isEmpty()) {
			return NO_WISH;
		}
		int rank = mentee.preferredMentors().indexOf(mentor.person());
		return (rank >= 0 && rank < BY_WISH.length) ? BY_WISH[rank] : 0;
	}

	private static boolean canMeet(Modality one, Modality other) {
		return one == other || one == Modality.EITHER || other == Modality.EITHER;
	}

}
