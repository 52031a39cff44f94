package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.pairs.flow.OptimalFlow;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairInputBuilder;
import org.alkimos.matching.engine.pairs.input.PairMentee;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExplanationTests {

	/** 26 mentees who can only use 14 mentors with 25 places, and others who are fine. */
	private static PairInputBuilder planted() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(9));
		for (int i = 0; i < 40; i++) {
			told.mentee(String.format("mentee-%02d", i));
		}
		for (int j = 0; j < 24; j++) {
			told.mentor(String.format("mentor-%02d", j), (j < 11) ? 2 : ((j < 14) ? 1 : 3));
		}
		Random random = new Random(4);
		for (int i = 0; i < 40; i++) {
			for (int j = 0; j < 24; j++) {
				String mentee = String.format("mentee-%02d", i);
				String mentor = String.format("mentor-%02d", j);
				told.fit(mentee, mentor, random.nextInt(10_001));
				if (i < 26 && j >= 14) {
					boolean department = i == 3 && j < 23;
					told.exclude(mentee, mentor, department ? "department" : "time-zone");
					if (i == 5) {
						told.exclude(mentee, mentor, "department");
					}
				}
			}
		}
		return told;
	}

	@Test
	void explainsAPlantedShortageExactly() {
		PairSolution solution = PairMatcher.solve(planted().build());

		assertThat(solution.shortages()).hasSize(1);
		Shortage shortage = solution.shortages().getFirst();
		assertThat(shortage.mentees()).hasSize(26).allMatch((id) -> id.compareTo("mentee-26") < 0);
		assertThat(shortage.mentors()).hasSize(14).allMatch((id) -> id.compareTo("mentor-14") < 0);
		assertThat(shortage.places()).isEqualTo(25);
		assertThat(shortage.wishes()).isEqualTo(26);
		assertThat(shortage.missing()).isEqualTo(1);
		assertThat(shortage.reliefs()).containsExactly(new Shortage.Relief("department", 19, 19, 1),
				new Shortage.Relief("time-zone", 251, 251, 1));
		assertThat(solution.result().unplaced()).extracting(PairResult.Unplaced::reason)
			.containsExactly(PairResult.Reason.NO_PLACE);
	}

	/** One rule keeps three mentees from all but one place; another rule is no matter. */
	@Test
	void namesTheOneRuleThatWouldHaveToGiveWay() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1)).mentor("free", 3).mentor("full", 1);
		for (String mentee : List.of("a", "b", "c")) {
			told.mentee(mentee).fit(mentee, "free", 9_000).fit(mentee, "full", 1_000);
			told.exclude(mentee, "free", "supervision");
		}
		told.mentee("d").fit("d", "free", 5_000).fit("d", "full", 9_000).exclude("d", "full", "department");

		assertThat(PairMatcher.solve(told.build()).shortages()).containsExactly(new Shortage(List.of("a", "b", "c"), 3,
				List.of("full"), 1, 2, List.of(new Shortage.Relief("supervision", 3, 3, 2))));
	}

	/** Two rules stand against the same mentor: lifting one of them helps nobody. */
	@Test
	void saysOfARuleThatWouldHelpNobodyThatItGainsNothing() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1)).mentor("free", 2).mentee("a").mentee("b");
		told.fit("a", "free", 1).fit("b", "free", 1).exclude("a", "free", "department").exclude("a", "free", "field");
		PairSolution solution = PairMatcher.solve(told.build());

		assertThat(solution.shortages()).containsExactly(new Shortage(List.of("a"), 1, List.of(), 0, 1,
				List.of(new Shortage.Relief("department", 1, 1, 0), new Shortage.Relief("field", 1, 1, 0))));
		assertThat(solution.result().unplaced()).extracting(PairResult.Unplaced::reason)
			.containsExactly(PairResult.Reason.NO_CANDIDATE);
	}

	@Test
	void onePlaceMoreAtAnyOfTheNamedMentorsPlacesOneMore() {
		for (int seed = 0; seed < 120; seed++) {
			PairInput input = RandomPairs.plain(seed, 6 + seed % 20, 2 + seed % 5);
			PairSolution solution = PairMatcher.solve(input);
			int missing = 0;
			for (Shortage shortage : solution.shortages()) {
				missing += shortage.missing();
				assertThat(shortage.missing()).isPositive();
				for (String mentor : shortage.mentors()) {
					PairProblem more = PairProblem.of(input, 0);
					more.net.most[input.mentor(mentor)]++;
					assertThat(OptimalFlow.of(more.net).placed()).isGreaterThan(solution.flow.placed());
				}
			}
			if (!input.options.worstFirst()) {
				assertThat(missing).as("seed %d", seed).isEqualTo(input.menteeOf.length - solution.placed());
			}
		}
	}

	@Test
	void saysWhatForcingAPairCostsAsSolvingAgainWouldSay() {
		int asked = 0;
		for (int seed = 0; seed < 150; seed++) {
			PairInput input = RandomPairs.plain(seed, 4 + seed % 17, 3 + seed % 7);
			if (input.options.worstFirst()) {
				continue;
			}
			PairSolution solution = PairMatcher.solve(input);
			for (int mentor = 0; mentor < input.mentors.size(); mentor++) {
				int demand = mentor % input.menteeOf.length;
				if (input.locked[demand] < 0 && solution.problem.net.most[mentor] > 0) {
					PairSolution again = PairMatcher.solve(input.locking(demand, mentor));
					PairCost cost = solution.costOfForcing(input.pair(demand, mentor));
					assertThat(cost.worth()).as("seed %d", seed).isEqualTo(solution.objective - again.objective);
					assertThat(cost.fewerPlaced()).isEqualTo(again.lacking() - solution.lacking());
					assertThat(cost.exact()).isTrue();
					asked++;
				}
			}
		}
		assertThat(asked).isGreaterThan(400);
	}

	@Test
	void refusesToForceAgainstALock() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1)).mentee("a").mentee("b").mentor("m", 1);
		told.mentor("n", 1).fit("a", "m", 1).fit("b", "n", 1).lock(new Pair("a", "m", PairRole.DEVELOPMENTAL));
		PairSolution solution = PairMatcher.solve(told.build());

		assertThatIllegalArgumentException()
			.isThrownBy(() -> solution.costOfForcing(new Pair("b", "m", PairRole.DEVELOPMENTAL)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> solution.costOfForcing(new Pair("a", "n", PairRole.DEVELOPMENTAL)));
	}

	@Test
	void saysWhoHoldsTheWantedPlaceAndWhichRuleStandsAgainstAnother() {
		PairInputBuilder told = PairInput.with(PairOptions.seeded(1)).mentee("b").mentor("m", 1).mentor("n", 1);
		told.mentee(new PairMentee("a", Set.of(PairRole.DEVELOPMENTAL), List.of("o", "m"))).mentor("o", 1);
		told.fit("a", "m", 8_000).fit("b", "m", 9_000).fit("a", "n", 7_000).fit("b", "n", 100).fit("a", "o", 9_900);
		told.exclude("a", "o", "supervision").exclude("a", "o", "department");
		PairSolution solution = PairMatcher.solve(told.build());

		assertThat(solution.alternatives("a", PairRole.DEVELOPMENTAL)).containsExactly(
				new Alternative(new Pair("a", "o", PairRole.DEVELOPMENTAL), 9_900, 1,
						List.of("department", "supervision"), List.of(), false),
				new Alternative(new Pair("a", "m", PairRole.DEVELOPMENTAL), 8_000, 2, List.of(),
						List.of(new Pair("b", "m", PairRole.DEVELOPMENTAL)), false));
	}

	@Test
	void repairsWithFewerMovesForLessWorthPointByPoint() {
		for (int seed = 1; seed < 40; seed++) {
			PairInput old = RandomPairs.plain(seed * 7, 30, 16);
			List<Pair> before = new ArrayList<>(PairMatcher.match(old).pairs());
			PairInput now = RandomPairs.plain(seed * 7 + 1, 30, 16);
			PairSolution solution = PairMatcher.solve(now);
			if (now.options.worstFirst()) {
				continue;
			}
			List<RepairPoint> curve = solution.repairCurve(before);
			assertThat(curve).hasSize(7);
			for (int i = 0; i < 7; i++) {
				RepairPoint point = curve.get(i);
				PairInput staying = now.with(now.options.stay(point.stay()), beforeOf(now, before));
				PairSolution cold = PairMatcher.solve(staying);
				long objective = PairRules.objective(staying, cold.mentorOf);
				assertThat(point.worth() + (long) point.stay() * kept(point, before)).isEqualTo(objective);
				if (i > 0) {
					assertThat(point.moves()).isLessThanOrEqualTo(curve.get(i - 1).moves());
					assertThat(point.worth()).isLessThanOrEqualTo(curve.get(i - 1).worth());
				}
			}
		}
	}

	private static int kept(RepairPoint point, List<Pair> before) {
		return (int) point.pairs().stream().filter(before::contains).count();
	}

	private static int[] beforeOf(PairInput input, List<Pair> before) {
		int[] mentors = new int[input.menteeOf.length];
		Arrays.fill(mentors, PairInput.NOBODY);
		before.forEach((pair) -> mentors[input.demand(pair.mentee(), pair.role())] = input.mentor(pair.mentor()));
		return mentors;
	}

}
