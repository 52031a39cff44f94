package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alkimos.contracts.programs.Modality;

/**
 * How well a mentee is placed with a mentor and peers, in whole points so that it is the
 * same on every machine. The weights are ours; no published weighting exists.
 *
 * @param points what each criterion brings, from 0 to {@link Criterion#most()}
 */
public record Fit(Map<Criterion, Integer> points) {

	/**
	 * A difference of so many years since the degree makes two peers stand at different
	 * stages.
	 */
	static final int STAGE_YEARS = 3;

	private static final int[] SHARE_OF_PREFERENCE = { 2500, 1700, 1000 };

	private static final int NO_WISH = 1250;

	public Fit {
		points = Map.copyOf(points);
	}

	public static Fit of(Member mentee, Member mentor, List<Member> peers) {
		Map<Criterion, Integer> points = withMentor(mentee, mentor);
		int others = 0;
		int stages = 0;
		int alike = 0;
		for (Member peer : peers) {
			others += fromOtherInstitution(mentee, peer) ? 1 : 0;
			stages += atOtherStage(mentee, peer) ? 1 : 0;
			alike += ofOneKind(mentee, peer) ? 1 : 0;
		}
		points.put(Criterion.PEER_INSTITUTIONS, share(Criterion.PEER_INSTITUTIONS, others, peers.size()));
		points.put(Criterion.STAGE_MIX, share(Criterion.STAGE_MIX, stages, peers.size()));
		points.put(Criterion.NOT_ALONE, share(Criterion.NOT_ALONE, Math.min(1, alike), Math.min(1, peers.size())));
		return new Fit(points);
	}

	/** The part that does not depend on the peers. */
	static Map<Criterion, Integer> withMentor(Member mentee, Member mentor) {
		Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
		points.put(Criterion.NEEDS, needsMet(mentee, mentor));
		points.put(Criterion.PREFERENCE, preference(mentee, mentor));
		points.put(Criterion.INSTITUTION, fromOtherInstitution(mentee, mentor) ? Criterion.INSTITUTION.most() : 0);
		points.put(Criterion.MODALITY, canMeet(mentee.modality(), mentor.modality()) ? Criterion.MODALITY.most() : 0);
		return points;
	}

	/** The part that depends on the peers alone, from counts of them. */
	static int withPeers(int peers, int otherInstitutions, int otherStages, int alike) {
		return share(Criterion.PEER_INSTITUTIONS, otherInstitutions, peers)
				+ share(Criterion.STAGE_MIX, otherStages, peers)
				+ share(Criterion.NOT_ALONE, Math.min(1, alike), Math.min(1, peers));
	}

	private static int share(Criterion criterion, int part, int whole) {
		return (whole == 0) ? criterion.most() : criterion.most() * part / whole;
	}

	private static int needsMet(Member mentee, Member mentor) {
		int met = 0;
		int all = 0;
		int weight = mentee.needs().size();
		for (String need : mentee.needs()) {
			met += mentor.offers().contains(need) ? weight : 0;
			all += weight--;
		}
		return (all == 0) ? Criterion.NEEDS.most() / 2 : Criterion.NEEDS.most() * met / all;
	}

	private static int preference(Member mentee, Member mentor) {
		if (mentee.preferredMentors().isEmpty()) {
			return NO_WISH;
		}
		int rank = mentee.preferredMentors().indexOf(mentor.person());
		return (rank >= 0 && rank < SHARE_OF_PREFERENCE.length) ? SHARE_OF_PREFERENCE[rank] : 0;
	}

	static boolean fromOtherInstitution(Member one, Member other) {
		return !Member.same(one.homeInstitution(), other.homeInstitution());
	}

	static boolean atOtherStage(Member one, Member other) {
		Integer years = one.yearsSinceDegree();
		Integer otherYears = other.yearsSinceDegree();
		return years != null && otherYears != null && Math.abs(years - otherYears) >= STAGE_YEARS;
	}

	/**
	 * Kind is the rank: being the only resident among professors is what a pod should
	 * spare people.
	 */
	static boolean ofOneKind(Member one, Member other) {
		return Member.same(one.rank(), other.rank());
	}

	static boolean canMeet(Modality one, Modality other) {
		return one == other || one == Modality.EITHER || other == Modality.EITHER;
	}

	/** All points, 0 to 10,000. */
	public int total() {
		return this.points.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** As people read it, 0 to 100. */
	public int outOfHundred() {
		return (total() + 50) / 100;
	}

	public int of(Criterion criterion) {
		return this.points.getOrDefault(criterion, 0);
	}

	/** The needs of the mentee that the mentor offers, most wanted first. */
	public static List<String> sharedTopics(Member mentee, Member mentor) {
		List<String> shared = new ArrayList<>(mentee.needs());
		shared.retainAll(mentor.offers());
		return shared;
	}

}
