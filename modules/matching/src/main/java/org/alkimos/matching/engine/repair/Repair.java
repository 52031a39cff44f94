package org.alkimos.matching.engine.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Canonical;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.pods.Draft;
import org.alkimos.matching.engine.pods.PlacementSearch;
import org.alkimos.matching.engine.pods.Tables;

/**
 * Repairs published pods after people left, joined late, or asked to change pods, and
 * computes the repair curve. Limited by steps, never by time: the same input gives the
 * same curve on any machine.
 */
public final class Repair {

	/** Engine version; changes whenever the same input may give another result. */
	public static final String VERSION = "repair-1";

	/** Maximum number of points of a curve. */
	public static final int POINTS = 7;

	/**
	 * Bonus for staying in each round, in points of fit per mentee: from almost no moves
	 * to all moves that improve fit.
	 */
	private static final long[] BONUSES = { 6000, 3000, 1600, 900, 450, 150, 0 };

	private static final int STEPS_PER_MENTEE = 1500;

	private static final int MOST_STEPS = 200_000;

	private final RepairInput input;

	private final Seating seating;

	private final Draft draft;

	private final Prng random;

	private final RepairArchive archive;

	private final RepairSearch search;

	private Repair(RepairInput input) {
		this.input = input;
		this.seating = new Seating(input);
		this.draft = this.seating.draft;
		this.random = new Prng(input.now().seed());
		this.archive = new RepairArchive(this.draft.placeOf.length);
		this.search = new RepairSearch(this.seating, this.random, this.archive);
	}

	/** Computes the curve from "only those affected" to "everyone may move". */
	public static RepairCurve curve(RepairInput input) {
		return new Repair(input).curve();
	}

	private RepairCurve curve() {
		int[] all = IntStream.range(0, this.draft.placeOf.length).toArray();
		int[] affected = IntStream.of(all).filter((mentee) -> !this.seating.settled[mentee]).toArray();
		int steps = Math.min(STEPS_PER_MENTEE * all.length, MOST_STEPS);
		this.search.run(affected, BONUSES[0], Math.min(steps, STEPS_PER_MENTEE * 4 * affected.length), 900, 15);
		goOnFrom(this.archive.front().getFirst());
		for (long bonus : BONUSES) {
			this.search.run(all, bonus, steps, 300, 10);
			goOnFrom(this.archive.front().getLast());
		}
		if (this.draft.waitingCount > 0) {
			placeHarder(all, steps);
		}
		List<RepairPoint> points = this.archive.front(POINTS).stream().map(this::point).toList();
		return new RepairCurve(points, hash());
	}

	private void goOnFrom(RepairArchive.Kept kept) {
		this.draft.restore(kept.seating());
		this.search.recount();
	}

	/** Small steps cannot place everyone: waiting mentees displace others. */
	private void placeHarder(int[] all, int steps) {
		new PlacementSearch(this.draft, this.random).run(steps / 10);
		this.seating.clearStranded();
		if (this.seating.keepsEverybody()) {
			this.search.recount();
			this.search.run(all, BONUSES[3], steps, 100, 10);
			this.search.run(all, 0, steps, 100, 10);
		}
	}

	private RepairPoint point(RepairArchive.Kept kept) {
		this.draft.restore(kept.seating());
		List<RepairedPod> pods = new ArrayList<>();
		for (int place = 0; place < this.draft.size.length; place++) {
			if (this.draft.size[place] > 0) {
				pods.add(pod(place));
			}
		}
		pods.sort(Comparator.comparing(RepairedPod::mentor, DraftPod.BY_ID)
			.thenComparing((pod) -> pod.mentees().toString()));
		List<PersonId> unplaced = IntStream.range(0, this.draft.placeOf.length)
			.filter((mentee) -> this.draft.placeOf[mentee] == Draft.NOWHERE)
			.mapToObj(this::person)
			.toList();
		int seated = this.draft.placeOf.length - this.draft.waitingCount;
		return new RepairPoint(pods, unplaced, kept.moved(), changed(), this.seating.placed(), this.seating.granted(),
				this.draft.worth(), (seated == 0) ? 0 : (int) (fit() / seated));
	}

	private RepairedPod pod(int place) {
		Tables tables = this.draft.tables;
		List<PersonId> mentees = IntStream.range(0, this.draft.size[place])
			.mapToObj((seat) -> person(this.draft.seats[place][seat]))
			.toList();
		@Nullable Integer was = (this.seating.podOf[place] < 0) ? null : this.seating.podOf[place];
		return new RepairedPod(was, tables.mentors.get(tables.mentorOf[place]).person(), mentees);
	}

	private PersonId person(int mentee) {
		return this.draft.tables.mentees.get(mentee).person();
	}

	private int changed() {
		int changed = 0;
		for (int mentee = 0; mentee < this.draft.placeOf.length; mentee++) {
			int place = this.draft.placeOf[mentee];
			boolean other = place != Draft.NOWHERE && (place != this.seating.home[mentee] || this.seating.taken[place]);
			changed += other ? 1 : 0;
		}
		return changed;
	}

	private long fit() {
		Tables tables = this.draft.tables;
		long fit = 0;
		for (int place = 0; place < this.draft.size.length; place++) {
			Member mentor = tables.mentors.get(tables.mentorOf[place]);
			List<Member> mentees = IntStream.of(this.draft.seats[place])
				.limit(this.draft.size[place])
				.mapToObj(tables.mentees::get)
				.toList();
			for (Member mentee : mentees) {
				List<Member> peers = mentees.stream().filter((peer) -> !peer.equals(mentee)).toList();
				fit += Fit.of(mentee, mentor, peers, this.input.now().weights()).total();
			}
		}
		return fit;
	}

	private String hash() {
		List<DraftPod> pods = this.input.pods().stream().sorted(DraftPod.IN_ORDER).toList();
		return Canonical.hashOf(VERSION, Canonical.hashOf(this.input.now()),
				Canonical.hashOf(pods, this.input.waiting()),
				Canonical.hashOf(List.of(), this.input.asking().stream().sorted(DraftPod.BY_ID).toList()));
	}

}
