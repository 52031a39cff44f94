package org.alkimos.matching.engine;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.pairs.PairMatcher;
import org.alkimos.matching.engine.pairs.PairResult;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;
import org.alkimos.matching.engine.pods.PodMatcher;

import static org.alkimos.matching.engine.MatchInputBuilder.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The engines as somebody meets them who has never used them. */
class ThreeLinesTests {

	@Test
	void formsPods() {
		MatchInput input = MatchInput.with(new PodRules(1, 2, true, true))
			.mentor("ada", 1, "grants")
			.mentor("abe", 1, "writing")
			.mentee("bo", "grants")
			.mentee("cy", "writing")
			.build();
		MatchResult result = PodMatcher.match(input);
		assertThat(result.pods()).containsExactlyInAnyOrder(pod("ada", "bo"), pod("abe", "cy"));
	}

	@Test
	void formsPairs() {
		PairInput input = PairInput.with(PairOptions.seeded(1))
			.mentor("ada", 1)
			.mentor("abe", 1)
			.mentee("bo")
			.mentee("cy")
			.fit("bo", "ada", 9_000)
			.fit("cy", "ada", 8_000)
			.fit("cy", "abe", 2_000)
			.build();
		PairResult result = PairMatcher.match(input);
		assertThat(result.pairs()).containsExactly(new Pair("bo", "ada", PairRole.DEVELOPMENTAL),
				new Pair("cy", "abe", PairRole.DEVELOPMENTAL));
	}

	@Test
	void refusesTheSamePersonTwice() {
		MatchInputBuilder told = MatchInput.with(new PodRules(1, 2, true, true)).mentor("ada", 1);

		assertThatIllegalArgumentException().isThrownBy(() -> told.mentee("ada")).withMessageContaining("ada");
	}

	@Test
	void keepsALockedPodAndTheSeedThatWereTold() {
		MatchInput input = MatchInput.with(new PodRules(1, 2, true, true))
			.mentor("ada", 1, "grants")
			.mentor("abe", 1, "writing")
			.mentee("bo", "grants")
			.mentee("cy", "writing")
			.lock(pod("ada", "cy"))
			.seed(7)
			.build();

		assertThat(PodMatcher.match(input).pods()).contains(pod("ada", "cy"));
		assertThat(input.seed()).isEqualTo(7);
	}

}
