package org.alkimos.matching.engine.dyads;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.Scale;
import org.alkimos.matching.engine.pairs.PairMatcher;
import org.alkimos.matching.engine.pairs.Shortage;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairInputBuilder;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;

/** A cohort as a pair-matching problem, ignoring rules between peers. */
public final class PairNetwork {

	private static final PairRole[] ONE = { PairRole.DEVELOPMENTAL };

	/** Two mentors with equal roles. */
	private static final PairRole[] TWO = { PairRole.DEVELOPMENTAL, PairRole.SKILLS };

	private PairNetwork() {
	}

	/**
	 * Groups of mentees whose possible mentors have too few places in total; empty if
	 * there is a place for everyone, ignoring peers.
	 */
	public static List<Shortage> shortages(MatchInput input) {
		return PairMatcher.solve(of(input, input.rules().largest(), PairOptions.seeded(input.seed()))).shortages();
	}

	/** The mentees and mentors without locks. */
	static PairInput of(MatchInput input, int placesInPod, PairOptions options) {
		PairInputBuilder builder = PairInput.with(options);
		Set<PersonId> locked = new HashSet<>();
		input.locks().forEach((lock) -> locked.addAll(lock.mentees()));
		List<Member> mentees = input.mentees().stream().filter((mentee) -> !locked.contains(mentee.person())).toList();
		PairRole[] roles = input.rules().coMentors() ? TWO : ONE;
		mentees.forEach((mentee) -> builder.mentee(id(mentee.person()), roles));
		for (Member mentor : input.mentors()) {
			builder.mentor(mentor(input, mentor, placesInPod));
		}
		PodCheck check = new PodCheck(input.rules(), input.weights());
		Scale scale = new Scale(input.weights());
		for (Member mentee : mentees) {
			for (Member mentor : input.mentors()) {
				int fit = scale.alone(mentee, mentor);
				Stream.of(roles).forEach((role) -> builder.fit(id(mentee.person()), id(mentor.person()), role, fit));
				check.blocking(mentor, mentee)
					.stream()
					.findFirst()
					.ifPresent((rule) -> builder.exclude(id(mentee.person()), id(mentor.person()), rule.code()));
			}
		}
		return builder.build();
	}

	private static PairMentor mentor(MatchInput input, Member mentor, int placesInPod) {
		long led = input.locks().stream().filter((lock) -> lock.mentors().contains(mentor.person())).count();
		int pods = (int) Math.max(0, mentor.podCapacity() - led);
		return new PairMentor(id(mentor.person()), PodCheck.discipline(mentor), pods * placesInPod, 0, Map.of());
	}

	private static String id(PersonId person) {
		return person.value().toString();
	}

}
