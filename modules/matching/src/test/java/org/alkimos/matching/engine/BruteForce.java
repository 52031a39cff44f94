package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** Tries every way to fill the pods of a tiny cohort. */
public final class BruteForce {

	private final MatchInput input;

	private final List<Member> mentees;

	private final List<Member> places = new ArrayList<>();

	private final List<List<Member>> seated = new ArrayList<>();

	/** Whether drafts are compared by their worth alone. */
	private final boolean byWorth;

	private int most;

	private long mostWorth;

	private int leastPlaced;

	private int leastPods;

	private BruteForce(MatchInput input, boolean byWorth) {
		this.byWorth = byWorth;
		this.input = input;
		this.mentees = input.mentees();
		for (Member mentor : input.mentors()) {
			for (int i = 0; i < mentor.podCapacity(); i++) {
				this.places.add(mentor);
				this.seated.add(new ArrayList<>());
			}
		}
	}

	/** Most mentees that can have a pod. */
	public static int most(MatchInput input) {
		BruteForce force = new BruteForce(input, false);
		force.seat(0, 0);
		return force.most;
	}

	/** The highest worth of any draft. */
	public static long mostWorth(MatchInput input) {
		return mostWorth(input, 0, 0);
	}

	/**
	 * The highest worth of any draft that places so many mentees and has so many pods.
	 */
	public static long mostWorth(MatchInput input, int placed, int pods) {
		BruteForce force = new BruteForce(input, true);
		force.leastPlaced = placed;
		force.leastPods = pods;
		force.seat(0, 0);
		return force.mostWorth;
	}

	private void seat(int mentee, int placed) {
		if (!this.byWorth && placed + this.mentees.size() - mentee <= this.most) {
			return;
		}
		if (mentee == this.mentees.size()) {
			if (placed >= this.leastPlaced && pods() >= this.leastPods && allSound()) {
				this.most = Math.max(this.most, placed);
				this.mostWorth = Math.max(this.mostWorth, worth());
			}
			return;
		}
		for (List<Member> pod : this.seated) {
			if (pod.size() < this.input.rules().largest()) {
				pod.add(this.mentees.get(mentee));
				seat(mentee + 1, placed + 1);
				pod.removeLast();
			}
		}
		seat(mentee + 1, placed);
	}

	private long pods() {
		return this.seated.stream().filter((pod) -> !pod.isEmpty()).count();
	}

	private long worth() {
		List<DraftPod> pods = new ArrayList<>();
		for (int i = 0; i < this.places.size(); i++) {
			pods.add(new DraftPod(this.places.get(i).person(),
					this.seated.get(i).stream().map(Member::person).toList()));
		}
		return Worth.of(this.input, pods);
	}

	private boolean allSound() {
		PodCheck check = new PodCheck(this.input.rules(), this.input.weights());
		for (int i = 0; i < this.places.size(); i++) {
			if (!this.seated.get(i).isEmpty() && !check.broken(this.places.get(i), this.seated.get(i)).isEmpty()) {
				return false;
			}
		}
		return true;
	}

}
