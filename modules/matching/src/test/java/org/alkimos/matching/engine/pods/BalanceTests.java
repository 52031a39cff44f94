package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchInputBuilder;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

class BalanceTests {

	static final Weights BALANCED = new Weights(Weights.STANDARD.shares(), Utility.BALANCED);

	private static final MatchResult CAREER = PodMatcher.match(career(BALANCED));

	private static MatchInput career(Weights weights) {
		return new MatchInput(CareerCohort.members(), new PodRules(3, 4, false, false), List.of(), weights, 1);
	}

	/** Mean fit of each pod, poorest first. */
	private static List<Integer> means(MatchInput input, MatchResult result) {
		Map<PersonId, Member> members = new HashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		List<Integer> means = new ArrayList<>();
		for (DraftPod pod : result.pods()) {
			List<Member> mentees = pod.mentees()
				.stream()
				.map((one) -> Objects.requireNonNull(members.get(one)))
				.toList();
			means.add((int) mentees.stream()
				.mapToInt((mentee) -> Fit
					.of(mentee, Objects.requireNonNull(members.get(pod.mentor())),
							mentees.stream().filter((peer) -> !peer.equals(mentee)).toList(), input.weights())
					.total())
				.average()
				.orElse(0));
		}
		return means.stream().sorted().toList();
	}

	private static int spread(List<Integer> means) {
		return means.getLast() - means.getFirst();
	}

	@Test
	void podsAreNearerToEachOtherThanWhereOnlyMenteesCount() {
		List<Integer> balanced = means(career(BALANCED), CAREER);
		List<Integer> fair = means(career(Weights.STANDARD), PodMatcher.match(career(Weights.STANDARD)));

		assertThat(balanced).hasSameSizeAs(fair);
		assertThat(spread(balanced)).isLessThan(spread(fair));
		assertThat(balanced.getFirst()).isGreaterThanOrEqualTo(fair.getFirst());
	}

	@Test
	void podsOfLikePeopleAreOfLikeSize() {
		for (int seed = 0; seed < 10; seed++) {
			MatchInputBuilder told = MatchInput.with(new PodRules(2, 4, true, true)).mentor("ada", 1).mentor("abe", 1);
			List.of("a", "b", "c", "d", "e", "f").forEach(told::mentee);

			assertThat(PodMatcher.match(told.weights(BALANCED).seed(seed).build()).pods())
				.allSatisfy((pod) -> assertThat(pod.mentees()).hasSize(3));
		}
	}

	@Test
	void onePodExcellentAndOnePoorIsWorthLessThanTwoAlike() {
		long apart = Utility.BALANCED.ofPod(27_000, 3, 4) + Utility.BALANCED.ofPod(9_000, 3, 4);

		assertThat(apart).isLessThan(2 * Utility.BALANCED.ofPod(18_000, 3, 4));
		assertThat(Utility.CONCAVE.ofPod(27_000, 3, 4) + Utility.CONCAVE.ofPod(9_000, 3, 4))
			.isEqualTo(2 * Utility.CONCAVE.ofPod(18_000, 3, 4));
	}

	@Test
	void theSharesOfMenteesAreNeverLessThanTheirPod() {
		Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			int size = 1 + random.nextInt(6);
			double mean = random.nextInt(10_001);
			long sum = 0;
			double shares = 0;
			for (int mentee = 0; mentee < size; mentee++) {
				int worth = random.nextInt(10_001);
				sum += worth;
				shares += Utility.BALANCED.share(worth, size, 6, mean);
			}
			assertThat(shares + 1e-6).isGreaterThanOrEqualTo(Utility.BALANCED.ofPod(sum, size, 6));
		}
	}

	@Test
	void isTheSameWhateverTheOrder() {
		List<Member> members = new ArrayList<>(CareerCohort.members());
		Collections.shuffle(members, new Random(2));
		MatchInput shuffled = new MatchInput(members, career(BALANCED).rules(), List.of(), BALANCED, 1);

		assertThat(PodMatcher.match(shuffled)).isEqualTo(CAREER);
	}

}
