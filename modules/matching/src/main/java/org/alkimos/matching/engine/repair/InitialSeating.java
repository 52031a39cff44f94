package org.alkimos.matching.engine.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.pods.Draft;
import org.alkimos.matching.engine.pods.Tables;

/** Initial assignment from the current pods. */
final class InitialSeating {

	private final Seating seating;

	private final RepairInput input;

	private final Map<PersonId, Integer> mentees = new HashMap<>();

	private final List<Integer> order;

	InitialSeating(Seating seating, RepairInput input) {
		this.seating = seating;
		this.input = input;
		for (int i = 0; i < this.seating.home.length; i++) {
			this.mentees.put(this.seating.draft.tables.mentees.get(i).person(), i);
		}
		this.order = IntStream.range(0, input.pods().size())
			.boxed()
			.sorted(Comparator.comparing((Integer pod) -> input.pods().get(pod).mentor(), DraftPod.BY_ID)
				.thenComparing((pod) -> input.pods().get(pod).mentees().toString()))
			.toList();
	}

	void furnish() {
		for (PersonId person : this.input.asking()) {
			Integer mentee = this.mentees.get(person);
			if (mentee != null) {
				this.seating.asking[mentee] = true;
			}
		}
		List<Integer> orphans = new ArrayList<>();
		for (int pod : this.order) {
			int place = placeFor(pod);
			if (place != Draft.NOWHERE) {
				settle(pod, place);
			}
			else {
				orphans.add(pod);
			}
		}
		orphans.forEach(this::handOver);
		queue();
	}

	private int placeFor(int pod) {
		Tables tables = this.seating.draft.tables;
		for (int place = 0; place < tables.mentorOf.length; place++) {
			if (this.seating.podOf[place] < 0 && tables.mentors.get(tables.mentorOf[place])
				.person()
				.equals(this.input.pods().get(pod).mentor())) {
				return place;
			}
		}
		return Draft.NOWHERE;
	}

	private List<Integer> present(int pod) {
		return this.input.pods()
			.get(pod)
			.mentees()
			.stream()
			.filter(this.mentees::containsKey)
			.map((person) -> Objects.requireNonNull(this.mentees.get(person)))
			.toList();
	}

	private void settle(int pod, int place) {
		this.seating.podOf[place] = pod;
		boolean sound = seat(present(pod), place);
		boolean holds = sound && this.seating.holds(place);
		this.seating.leftSmall[place] = !this.seating.holds(place);
		present(pod).forEach((mentee) -> this.seating.settled[mentee] = holds && !this.seating.asking[mentee]);
	}

	/** Whether all members can share a pod; those who cannot are left out. */
	private boolean seat(List<Integer> people, int place) {
		boolean all = true;
		for (int mentee : people) {
			boolean free = this.seating.draft.placeOf[mentee] == Draft.NOWHERE;
			if (free && this.seating.draft.admits(place, mentee, Draft.NOWHERE)) {
				this.seating.draft.put(mentee, place);
				this.seating.home[mentee] = place;
			}
			else {
				all = false;
			}
		}
		return all;
	}

	/**
	 * Assigns a pod without a mentor to another mentor with capacity, so that it stays
	 * together.
	 */
	private void handOver(int pod) {
		if (present(pod).size() < this.input.now().rules().smallest()) {
			return;
		}
		int best = Draft.NOWHERE;
		long most = -1;
		for (int place = 0; place < this.seating.podOf.length; place++) {
			if (this.seating.podOf[place] < 0 && this.seating.draft.size[place] == 0) {
				long worth = seat(present(pod), place) ? this.seating.draft.worth(place) : -1;
				unseat(place);
				if (worth > most) {
					most = worth;
					best = place;
				}
			}
		}
		if (best != Draft.NOWHERE) {
			settle(pod, best);
			this.seating.taken[best] = true;
			present(pod).forEach((mentee) -> this.seating.settled[mentee] = false);
		}
	}

	private void unseat(int place) {
		while (this.seating.draft.size[place] > 0) {
			int mentee = this.seating.draft.seats[place][0];
			this.seating.draft.take(mentee);
			this.seating.home[mentee] = Draft.NOWHERE;
		}
	}

	private void queue() {
		int rank = Seating.QUEUE;
		for (PersonId person : this.input.waiting()) {
			Integer mentee = this.mentees.get(person);
			if (mentee != null && !this.seating.settled[mentee]) {
				this.seating.urgency[mentee] = Math.max(1, rank--);
			}
		}
		for (int mentee = 0; mentee < this.seating.urgency.length; mentee++) {
			if (!this.seating.settled[mentee]) {
				this.seating.urgency[mentee] = Math.max(1, this.seating.urgency[mentee]);
			}
		}
	}

}
