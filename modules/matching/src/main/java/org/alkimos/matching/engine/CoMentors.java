package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/** Assigns a co-mentor to pods that lost theirs or have none yet. */
public final class CoMentors {

	private final MatchInput input;

	private final PodCheck check;

	private final Map<PersonId, Member> members = new HashMap<>();

	/** Remaining capacity of each mentor, in pods. */
	private final Map<PersonId, Integer> free = new HashMap<>();

	private CoMentors(MatchInput input, List<DraftPod> pods) {
		this.input = input;
		this.check = new PodCheck(input.rules(), input.weights());
		input.members().forEach((member) -> this.members.put(member.person(), member));
		input.mentors().forEach((mentor) -> this.free.put(mentor.person(), mentor.podCapacity()));
		pods.stream()
			.filter((pod) -> !pod.mentees().isEmpty())
			.flatMap((pod) -> pod.mentors().stream())
			.forEach((mentor) -> this.free.merge(mentor, -1, Integer::sum));
	}

	/**
	 * Returns the pods in the same order, each with its co-mentor if the two are allowed,
	 * else with the best available one, else with none. Unchanged if the cohort has one
	 * mentor per mentee.
	 */
	public static List<DraftPod> fill(MatchInput input, List<DraftPod> pods) {
		if (!input.rules().coMentors()) {
			return pods;
		}
		CoMentors coMentors = new CoMentors(input, pods);
		List<DraftPod> filled = new ArrayList<>();
		pods.forEach((pod) -> filled.add(coMentors.filled(pod)));
		return filled;
	}

	private DraftPod filled(DraftPod pod) {
		if (pod.mentees().isEmpty()) {
			return new DraftPod(pod.mentor(), List.of());
		}
		PersonId now = pod.coMentor();
		if (now != null && isSound(pod)) {
			return pod;
		}
		if (now != null) {
			this.free.merge(now, 1, Integer::sum);
		}
		Optional<DraftPod> best = this.input.mentors()
			.stream()
			.map(Member::person)
			.filter((mentor) -> this.free.getOrDefault(mentor, 0) > 0)
			.map((mentor) -> new DraftPod(pod.mentor(), mentor, pod.mentees()))
			.filter(this::isSound)
			.max(Comparator.comparingLong((team) -> Worth.of(this.input, List.of(team))));
		best.map(DraftPod::coMentor).ifPresent((mentor) -> this.free.merge(mentor, -1, Integer::sum));
		return best.orElseGet(() -> new DraftPod(pod.mentor(), pod.mentees()));
	}

	private boolean isSound(DraftPod pod) {
		Member mentor = this.members.get(pod.mentor());
		@Nullable Member coMentor = (pod.coMentor() != null) ? this.members.get(pod.coMentor()) : null;
		List<Member> mentees = pod.mentees().stream().map(this.members::get).toList();
		return mentor != null && coMentor != null && !mentees.contains(null) && !mentor.equals(coMentor)
				&& this.check.broken(mentor, coMentor, mentees).isEmpty();
	}

}
