package org.alkimos.matching.engine;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

class FitTests {

	private final List<Member> members = CareerCohort.members();

	@Test
	void addsUpToTenThousandPoints() {
		assertThat(Weights.STANDARD.most().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(Weights.WHOLE);
	}

	@Test
	void countsTheSameInTheSearchAsInTheExplanation() {
		MatchInput input = new MatchInput(this.members, new PodRules(3, 4, false, false), List.of(), Weights.STANDARD,
				3);
		MatchResult result = PodMatcher.match(input, Watcher.PATIENT);

		long worth = result.pods().stream().mapToLong((pod) -> pod.mentees().stream().mapToLong((mentee) -> {
			List<Member> peers = pod.mentees()
				.stream()
				.filter((peer) -> !peer.equals(mentee))
				.map(this::member)
				.toList();
			return Utility.CONCAVE.of(Fit.of(member(mentee), member(pod.mentor()), peers, Weights.STANDARD).total());
		}).sum()).sum();

		assertThat(worth).isEqualTo(result.worth());
	}

	@Test
	void valuesTheFirstNeedMostAndTheFirstWishMost() {
		Member mentee = member(CareerCohort.person("vera.zhou@riversidecancerinstitute.example"));
		Member first = member(CareerCohort.person("aiko.fontaine@northgatemedicalschool.example"));
		Member second = member(CareerCohort.person("quinn.usman@stbrigidshospital.example"));

		assertThat(Fit.of(mentee, first, List.of(), Weights.STANDARD).of(Criterion.PREFERENCE)).isEqualTo(2500);
		assertThat(Fit.of(mentee, second, List.of(), Weights.STANDARD).of(Criterion.PREFERENCE)).isEqualTo(1700);
		assertThat(Fit.sharedTopics(mentee, List.of(first))).containsExactly("mentoring others", "grant writing",
				"career transition");
		assertThat(Fit.of(mentee, first, List.of(), Weights.STANDARD).of(Criterion.NEEDS)).isEqualTo(4000);
	}

	private Member member(org.alkimos.kernel.tenancy.PersonId person) {
		return this.members.stream().filter((member) -> member.person().equals(person)).findFirst().orElseThrow();
	}

}
