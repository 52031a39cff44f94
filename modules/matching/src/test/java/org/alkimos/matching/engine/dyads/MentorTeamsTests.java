package org.alkimos.matching.engine.dyads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.local.Extent;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.RandomCohorts;
import org.alkimos.matching.engine.Unmatched;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.engine.pods.PodMatcher;

import static org.alkimos.matching.engine.MatchInputBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Pods of one mentee with two mentors. */
@Tag(Extent.SIZED)
class MentorTeamsTests {

	private static final PodRules TWO = new PodRules(1, 1, true, true, true);

	private static MatchInput random(long seed, int mentees, int mentors) {
		Random random = new Random(seed);
		List<Member> members = RandomCohorts.of(seed, mentees, mentors, TWO)
			.members()
			.stream()
			.map((member) -> member.leadsPods() ? member.leading(1 + random.nextInt(3)) : member)
			.toList();
		return new MatchInput(members, TWO, List.of(), org.alkimos.matching.weights.Weights.STANDARD, seed);
	}

	static IntStream seeds() {
		return IntStream.range(0, Extent.of("alkimos.team.cohorts", 40, 200));
	}

	@Test
	void givesAScholarTwoMentorsOfDifferentDisciplines() {
		MatchInput input = MatchInput.with(TWO)
			.mentor("ada", 1, "grants")
			.from("Medicine", "cardiology")
			.mentor("abe", 1, "grants", "writing")
			.from("Medicine", "cardiology")
			.mentor("eve", 1, "writing")
			.from("Statistics", "biostatistics")
			.mentee("bo", "grants", "writing")
			.build();

		MatchResult result = PodMatcher.match(input);

		assertThat(result.pods()).containsExactly(new DraftPod(person("abe"), person("eve"), List.of(person("bo"))));
		assertThat(result.bound()).isGreaterThanOrEqualTo(result.worth());
	}

	@Test
	void saysThatNoSecondMentorIsOfAnotherDiscipline() {
		MatchInput input = MatchInput.with(TWO)
			.mentor("ada", 1)
			.from("Medicine", "cardiology")
			.mentor("abe", 1)
			.from("Surgery", "Cardiology ")
			.mentee("bo")
			.build();

		assertThat(PodMatcher.match(input).unmatched()).singleElement().satisfies((bo) -> {
			assertThat(bo.blocked()).isEqualTo(Map.of(MatchRule.CO_MENTOR, 2));
			assertThat(bo.open()).isEmpty();
		});
	}

	/** Two who share an hour with the mentee each, but not the same. */
	@Test
	void looksForOneHourThatSuitsAllThree() {
		MatchInput input = MatchInput.with(TWO)
			.mentor("ada", 1, "grants")
			.from("Medicine", "cardiology")
			.free("Mon 09:00")
			.mentor("abe", 1, "grants")
			.from("Surgery", "transplants")
			.free("Tue 09:00")
			.mentor("eve", 1)
			.from("Statistics", "biostatistics")
			.free("Tue 09:00")
			.mentee("bo", "grants")
			.free("Mon 09:00", "Tue 09:00")
			.build();

		assertThat(PodMatcher.match(input).pods()).singleElement()
			.satisfies((pod) -> assertThat(pod.mentors()).containsExactlyInAnyOrder(person("abe"), person("eve")));
	}

	/** Who could have other mentors makes room for who could not. */
	@Test
	void letsOthersMakeRoom() {
		MatchInput input = MatchInput.with(TWO)
			.mentor("ada", 1, "grants")
			.from("Medicine", "cardiology")
			.mentor("abe", 1, "grants")
			.from("Surgery", "transplants")
			.mentor("eve", 1)
			.from("Statistics", "biostatistics")
			.mentor("ian", 1)
			.from("Nursing", "care")
			.mentee("bo", "grants")
			.mentee("cy")
			.apartFrom("eve", "ian")
			.build();

		assertThat(PodMatcher.match(input).unmatched()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void keepsEveryRuleAndItsBoundAndTheSameBytes(int seed) {
		MatchInput input = random(seed, 3 + seed % 20, 3 + seed % 11);
		MatchResult result = PodMatcher.match(input);
		requireSound(input, result);
		assertThat(result.worth()).isEqualTo(Worth.of(input, result.pods())).isLessThanOrEqualTo(result.bound());

		List<Member> shuffled = new ArrayList<>(input.members());
		Collections.shuffle(shuffled, new Random(seed));
		MatchResult again = PodMatcher
			.match(new MatchInput(shuffled, input.rules(), List.of(), input.weights(), input.seed()));
		assertThat(again.resultHash()).isEqualTo(result.resultHash());
	}

	private static void requireSound(MatchInput input, MatchResult result) {
		Map<PersonId, Member> members = new HashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		PodCheck check = new PodCheck(input.rules(), input.weights());
		Map<PersonId, Integer> load = new HashMap<>();
		Set<PersonId> seen = new HashSet<>();
		for (DraftPod pod : result.pods()) {
			Member mentor = Objects.requireNonNull(members.get(pod.mentor()));
			Member coMentor = Objects.requireNonNull(members.get(Objects.requireNonNull(pod.coMentor())));
			assertThat(check.broken(mentor, coMentor, pod.mentees().stream().map(members::get).toList())).isEmpty();
			pod.mentors().forEach((one) -> load.merge(one, 1, Integer::sum));
			pod.mentees().forEach((mentee) -> assertThat(seen.add(mentee)).isTrue());
		}
		load.forEach((mentor, pods) -> assertThat(pods)
			.isLessThanOrEqualTo(Objects.requireNonNull(members.get(mentor)).podCapacity()));
		assertThat(seen.size() + result.unmatched().size()).isEqualTo(input.mentees().size());
	}

	@Test
	void findsTheBestOfAllWays() {
		for (int seed = 0; seed < Extent.of(30, 100); seed++) {
			MatchInput input = random(seed, 5, 6);
			MatchResult result = PodMatcher.match(input);
			Best best = new Best(input);
			assertThat(result.pods()).as("seed " + seed).hasSize(best.placed);
			assertThat(result.worth()).as("seed " + seed).isEqualTo(best.worth).isLessThanOrEqualTo(result.bound());
		}
	}

	@Test
	void keepsALockedTeam() {
		DraftPod locked = new DraftPod(person("ada"), person("eve"), List.of(person("cy")));
		MatchInput input = MatchInput.with(TWO)
			.mentor("ada", 1, "grants")
			.from("Medicine", "cardiology")
			.mentor("eve", 1, "writing")
			.from("Statistics", "biostatistics")
			.mentee("bo", "grants", "writing")
			.mentee("cy")
			.lock(locked)
			.build();

		MatchResult result = PodMatcher.match(input);

		assertThat(result.pods()).containsExactly(locked);
		assertThat(result.unmatched()).extracting(Unmatched::mentee).containsExactly(person("bo"));
	}

	@Test
	void isForPodsOfOneMentee() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PodRules(1, 3, true, true, true));
	}

	/** Tries everything. */
	private static final class Best {

		private final TeamOptions options;

		private final int[] free;

		private int placed;

		private long worth;

		Best(MatchInput input) {
			this.options = new TeamOptions(input);
			this.free = this.options.mentors.stream().mapToInt(Member::podCapacity).toArray();
			go(0, 0, 0);
		}

		private void go(int mentee, int seated, long sum) {
			if (mentee == this.options.mentees.size()) {
				if (seated > this.placed || (seated == this.placed && sum > this.worth)) {
					this.placed = seated;
					this.worth = sum;
				}
				return;
			}
			go(mentee + 1, seated, sum);
			for (TeamOptions.Team team : this.options.teams.get(mentee)) {
				if (this.free[team.mentor()] > 0 && this.free[team.coMentor()] > 0) {
					take(team, 1);
					go(mentee + 1, seated + 1, sum + team.worth());
					take(team, -1);
				}
			}
		}

		private void take(TeamOptions.Team team, int pods) {
			this.free[team.mentor()] -= pods;
			this.free[team.coMentor()] -= pods;
		}

	}

}
