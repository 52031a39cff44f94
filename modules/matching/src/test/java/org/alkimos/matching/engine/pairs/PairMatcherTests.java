package org.alkimos.matching.engine.pairs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairInputBuilder;
import org.alkimos.matching.engine.pairs.input.PairMentee;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PairMatcherTests {

	@Test
	void takesThreeLines() {
		PairInput input = PairInput.with(PairOptions.seeded(1))
			.mentee("ann")
			.mentor("bo", 1)
			.fit("ann", "bo", 9_000)
			.build();
		PairResult result = PairMatcher.match(input);
		assertThat(result.pairs()).containsExactly(new Pair("ann", "bo", PairRole.DEVELOPMENTAL));
	}

	@Test
	void isAsGoodAsBruteForceWhereAFlowIsTheAnswer() {
		for (int seed = 0; seed < 400; seed++) {
			PairInput input = RandomPairs.plain(seed, 1 + seed % 6, 1 + seed % 4);
			PairSolution solution = PairMatcher.solve(input);
			PairBruteForce.Best best = PairBruteForce.of(input);
			assertThat(solution.lacking()).as("seed %d", seed).isEqualTo(best.lacking());
			assertThat(solution.objective).as("seed %d", seed).isEqualTo(best.objective());
			assertThat(PairRules.hold(input, solution.mentorOf)).as("seed %d", seed).isTrue();
		}
	}

	@Test
	void isNearlyAlwaysAsGoodAsBruteForceWithSideRulesAndNeverAboveItsBound() {
		int missed = 0;
		for (int seed = 0; seed < 300; seed++) {
			PairInput input = RandomPairs.withSides(seed, 1 + seed % 4, 2 + seed % 3);
			PairSolution solution = PairMatcher.solve(input, PairMatcher.LITTLE);
			PairBruteForce.Best best = PairBruteForce.of(input);
			assertThat(PairRules.hold(input, solution.mentorOf)).as("seed %d", seed).isTrue();
			assertThat(solution.lacking()).as("seed %d", seed).isGreaterThanOrEqualTo(best.lacking());
			boolean same = solution.lacking() == best.lacking() && solution.objective == best.objective();
			missed += same ? 0 : 1;
			if (!input.options.worstFirst() && solution.lacking() == best.lacking()) {
				assertThat(solution.bound).as("seed %d", seed).isGreaterThanOrEqualTo(best.objective());
				assertThat(solution.objective).as("seed %d", seed).isLessThanOrEqualTo(best.objective());
			}
		}
		assertThat(missed).as("of 300 not the best").isLessThanOrEqualTo(6);
	}

	@Test
	void keepsEveryRuleInAThousandCohortsOrNamesTheReason() {
		for (int seed = 0; seed < 1000; seed++) {
			boolean sides = seed % 8 == 0;
			PairInput input = sides ? RandomPairs.withSides(seed, 5 + seed % 14, 4 + seed % 9)
					: RandomPairs.plain(seed, 5 + seed % 50, 4 + seed % 20);
			PairSolution solution = PairMatcher.solve(input, 10);
			PairResult result = solution.result();
			assertThat(PairRules.hold(input, solution.mentorOf)).as("seed %d", seed).isTrue();
			assertThat(result.pairs().size() + result.unplaced().size()).isEqualTo(input.menteeOf.length);
			assertThat(result.measures().objective()).isEqualTo(PairRules.objective(input, solution.mentorOf));
			if (!sides) {
				assertThat(result.unplaced()).as("seed %d", seed)
					.noneMatch((one) -> one.reason() == PairResult.Reason.SIDE_RULES);
			}
			int below = result.belowLeast().stream().mapToInt((one) -> one.least() - one.mentees()).sum();
			assertThat(result.unplaced().size() + below).isEqualTo(PairRules.lacking(input, solution.mentorOf));
		}
	}

	@Test
	void givesTheSameBytesWhateverTheOrderOfTheInput() {
		for (boolean sides : List.of(false, true)) {
			PairInput first = RandomPairs.shuffled(12, 30, 14, sides, 0);
			PairResult result = PairMatcher.match(first);
			for (int order = 1; order < 4; order++) {
				PairResult again = PairMatcher.match(RandomPairs.shuffled(12, 30, 14, sides, order));
				assertThat(again).isEqualTo(result);
				assertThat(again.toString()).isEqualTo(result.toString());
			}
		}
	}

	@Test
	void tellsInputsApartByTheirHashesAndDecidesTiesByTheSeed() {
		List<PairResult> results = LongStream.range(0, 20).mapToObj((seed) -> {
			PairInputBuilder told = PairInput.with(PairOptions.seeded(seed)).mentee("a").mentee("b").mentor("m", 1);
			return PairMatcher.match(told.fit("a", "m", 5_000).fit("b", "m", 5_000).build());
		}).toList();

		assertThat(results).extracting(PairResult::inputHash)
			.doesNotHaveDuplicates()
			.allMatch((hash) -> hash.length() == 64);
		assertThat(results).extracting((result) -> result.pairs().getFirst().mentee()).contains("a", "b");
		assertThat(results).extracting(PairResult::resultHash).hasSizeGreaterThan(1);
	}

	@Test
	void liftsTheWorstFitFirstWhenAsked() {
		PairInputBuilder told = PairInput.with(new PairOptions(false, true, false, 0, 1));
		told.mentee("a").mentee("b").mentor("m", 1).mentor("n", 1);
		told.fit("a", "m", 10_000).fit("b", "n", 1_000).fit("a", "n", 3_000).fit("b", "m", 3_000);

		assertThat(PairMatcher.match(told.build()).measures().lowestFit()).isEqualTo(3_000);
	}

	@Test
	void measuresWhatACommitteeAsks() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1));
		told.mentee(new PairMentee("a", Set.of(PairRole.DEVELOPMENTAL), List.of("m", "n")));
		told.mentee(new PairMentee("b", Set.of(PairRole.DEVELOPMENTAL), List.of("m")));
		told.mentor("m", 1).mentor(new PairMentor("n", "", 2, 0, Map.of()));
		told.fit("a", "m", 9_000).fit("b", "m", 8_000).fit("a", "n", 8_900).fit("b", "n", 1_000);
		told.before(List.of(new Pair("a", "m", PairRole.DEVELOPMENTAL)));

		PairMeasures measures = PairMatcher.match(told.build()).measures();

		assertThat(measures).isEqualTo(
				new PairMeasures(2, 2, 3, 19_479, 19_479, 19_479, 0, true, 1, 2, 2, 2, 8_000, 8_000, 1, 1, 1, 1));
	}

	@Test
	void refusesWhatCannotBe() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1)).mentee("a").mentee("b").mentor("m", 1);
		assertThatIllegalArgumentException().isThrownBy(() -> told.fit("a", "m", 10_001));
		assertThatIllegalArgumentException().isThrownBy(() -> told.fit("a", "nobody", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> told.mentee("a"));
		told.lock(new Pair("a", "m", PairRole.DEVELOPMENTAL)).lock(new Pair("b", "m", PairRole.DEVELOPMENTAL));
		assertThatIllegalArgumentException().isThrownBy(told::build).withMessageContaining("More locks than places: m");
	}

}
