package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alkimos.kernel.tenancy.PersonId;

/** Objective function of drafts. */
public final class Worth {

	private Worth() {
	}

	/** Returns the objective value of these pods under the input's weights. */
	public static long of(MatchInput input, List<DraftPod> pods) {
		Map<PersonId, Member> members = new HashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		long worth = 0;
		for (DraftPod pod : pods) {
			for (PersonId mentor : pod.mentors()) {
				worth += of(input, pod, mentor, members);
			}
		}
		return worth;
	}

	private static long of(MatchInput input, DraftPod pod, PersonId mentor, Map<PersonId, Member> members) {
		long sum = 0;
		for (PersonId mentee : pod.mentees()) {
			List<PersonId> peers = new ArrayList<>(pod.mentees());
			peers.remove(mentee);
			Fit fit = Fit.of(Objects.requireNonNull(members.get(mentee)), Objects.requireNonNull(members.get(mentor)),
					peers.stream().map((peer) -> Objects.requireNonNull(members.get(peer))).toList(), input.weights());
			sum += input.weights().utility().of(fit.total());
		}
		return input.weights().utility().ofPod(sum, pod.mentees().size(), input.rules().largest());
	}

}
