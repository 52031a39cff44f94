package org.alkimos.matching.engine.pods;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.local.Extent;
import org.alkimos.matching.engine.BruteForce;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.RandomCohorts;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.engine.dyads.PairNetwork;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

@Tag(Extent.SIZED)
class UpperBoundTests {

	@Test
	void isNeverBelowTheBestDraftThatPlacesAsManyInAsManyPods() {
		for (int seed = 0; seed < Extent.of(30, 120); seed++) {
			PodRules rules = new PodRules(1 + seed % 3, 2 + seed % 3, seed % 2 == 0, true);
			MatchInput input = RandomCohorts.of(seed, 3 + seed % 5, 1 + seed % 2, rules);
			MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
			int placed = input.mentees().size() - result.unmatched().size();
			assertThat(result.bound()).as("seed %d", seed)
				.isGreaterThanOrEqualTo(BruteForce.mostWorth(input, placed, result.pods().size()));
		}
	}

	@Test
	void provesTheBestDraftOfManySmallCohorts() {
		int proved = 0;
		for (int seed = 0; seed < 60; seed++) {
			MatchInput input = RandomCohorts.of(seed, 6, 2, new PodRules(2, 3, true, true));
			MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
			assertThat(result.worth()).isLessThanOrEqualTo(result.bound());
			proved += (result.worth() == result.bound()) ? 1 : 0;
		}
		assertThat(proved).isGreaterThan(30);
	}

	@Test
	void isNeverBelowTheBestDraftWhereEachPodIsBentOnceMore() {
		int proved = 0;
		for (int seed = 0; seed < 60; seed++) {
			MatchInput random = RandomCohorts.of(seed, 3 + seed % 5, 1 + seed % 2,
					new PodRules(1 + seed % 3, 2 + seed % 3, seed % 2 == 0, true));
			MatchInput input = new MatchInput(random.members(), random.rules(), List.of(), BalanceTests.BALANCED, seed);
			MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
			int placed = input.mentees().size() - result.unmatched().size();
			assertThat(result.worth()).isEqualTo(Worth.of(input, result.pods()));
			assertThat(result.bound()).as("seed %d", seed)
				.isGreaterThanOrEqualTo(BruteForce.mostWorth(input, placed, result.pods().size()));
			proved += (result.worth() == result.bound()) ? 1 : 0;
		}
		assertThat(proved).isGreaterThan(25);
	}

	@Test
	void saysHowFarTheCareerCohortIsFromTheBestPossible() {
		MatchInput input = new MatchInput(CareerCohort.members(), new PodRules(3, 4, false, false), List.of(),
				Weights.STANDARD, 1);
		MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
		assertThat(result.unmatched()).isEmpty();
		assertThat(result.worth()).isGreaterThan(result.bound() * 97 / 100);
	}

	@Test
	void pairsAreTheBestThereAre() {
		for (int seed = 0; seed < 60; seed++) {
			MatchInput input = RandomCohorts.of(seed, 3 + seed % 4, 2, new PodRules(1, 1, false, true));
			MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
			assertThat(result.worth()).as("seed %d", seed)
				.isEqualTo(result.bound())
				.isEqualTo(BruteForce.mostWorth(input));
		}
	}

	@Test
	void namesMenteesWhoWantTheSameFewMentors() {
		MatchInput full = new MatchInput(CareerCohort.members(), new PodRules(1, 2, true, true), List.of(),
				Weights.STANDARD, 1);
		assertThat(PairNetwork.shortages(full)).isNotEmpty().allSatisfy((shortage) -> {
			assertThat(shortage.mentees()).hasSizeGreaterThan(shortage.places());
			assertThat(shortage.missing()).isPositive();
		});
		MatchInput enough = new MatchInput(CareerCohort.members(), new PodRules(3, 4, false, false), List.of(),
				Weights.STANDARD, 1);
		assertThat(PairNetwork.shortages(enough)).isEmpty();
	}

	@Test
	void countsLockedPodsOnBothSides() {
		MatchInput free = new MatchInput(CareerCohort.members(), new PodRules(3, 4, false, false), List.of(),
				Weights.STANDARD, 1);
		List<DraftPod> pods = PodMatcher.match(free, Watcher.PATIENT).pods();
		MatchInput locked = new MatchInput(free.members(), free.rules(), pods, free.weights(), 1);
		MatchResult result = PodMatcher.match(locked, Watcher.PATIENT);
		assertThat(result.worth()).isEqualTo(result.bound()).isEqualTo(Worth.of(free, pods));
	}

}
