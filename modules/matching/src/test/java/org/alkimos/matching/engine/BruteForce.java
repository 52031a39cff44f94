package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** Tries every way to fill the pods of a tiny cohort. */
final class BruteForce {

	private final MatchInput input;

	private final List<Member> mentees;

	private final List<Member> places = new ArrayList<>();

	private final List<List<Member>> seated = new ArrayList<>();

	private int most;

	private BruteForce(MatchInput input) {
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
	static int most(MatchInput input) {
		BruteForce force = new BruteForce(input);
		force.seat(0, 0);
		return force.most;
	}

	private void seat(int mentee, int placed) {
		if (placed + this.mentees.size() - mentee <= this.most) {
			return;
		}
		if (mentee == this.mentees.size()) {
			if (allSound()) {
				this.most = placed;
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

	private boolean allSound() {
		PodCheck check = new PodCheck(this.input.rules());
		for (int i = 0; i < this.places.size(); i++) {
			if (!this.seated.get(i).isEmpty() && !check.broken(this.places.get(i), this.seated.get(i)).isEmpty()) {
				return false;
			}
		}
		return true;
	}

}
