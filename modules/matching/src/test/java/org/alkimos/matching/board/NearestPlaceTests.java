package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchInputBuilder;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.Planted;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.pods.PodMatcher;

import static org.assertj.core.api.Assertions.assertThat;

class NearestPlaceTests {

	private static final String NEVER = "This rule is never lifted. Someone would have to change pods.";

	private static final String RULES = "The cohort's rules would have to allow this.";

	static Stream<Planted> planted() {
		return Planted.all();
	}

	private static ReviewedDraft draft(MatchInput input, MatchResult result) {
		List<DraftRow> rows = new ArrayList<>();
		result.pods()
			.forEach((pod) -> rows.add(new DraftRow(rows.size() + 1, List.of(pod.mentor()), false, pod.mentees())));
		return ReviewedDraft.of(input, rows, input.members());
	}

	private static String expected(Planted planted) {
		return switch (planted.rule()) {
			case NOT_ELIGIBLE, CO_MENTOR -> "";
			case EVALUATIVE_LINE ->
				"pod 1. Only this prevents it: One member would supervise or evaluate another. " + NEVER;
			case KEPT_APART -> "pod 1. Only this prevents it: Two members can't be placed together. " + NEVER;
			case CO_AUTHORS -> "pod 1. Only this prevents it: Two members are co-authors. "
					+ "You can make this a soft rule under Weights.";
			case PREVIOUS_MENTOR -> "pod 1. Only this prevents it: A mentee had this mentor before and didn't ask "
					+ "for them again. The mentee can ask for this mentor again, "
					+ "or you can make this a soft rule under Weights.";
			case SAME_DEPARTMENT -> "pod 1. Only this prevents it: Two members would come from the same department, "
					+ "Surgery. " + RULES + " 1 other place is equally close.";
			case SAME_FIELD -> "pod 1. Only this prevents it: Two members would work in the same field, vision. "
					+ RULES + " 1 other place is equally close.";
			case NO_COMMON_SLOT -> "pod 1. Only this prevents it: No weekly hour works for all members. "
					+ "Mon 09:00 would work if 1 of them were available then.";
			case CAPACITY ->
				"one more pod with 2 mentees. Only this prevents it: This mentor can't take any more pods. "
						+ "With one more pod from this mentor, 2 mentees more would have a place.";
			case POD_SIZE -> "pod 1. Only this prevents it: A pod takes 3 mentees. A pod of 4 would work.";
		};
	}

	@ParameterizedTest
	@MethodSource("planted")
	void saysWhatAloneKeepsSomebodyOutAndWhatWouldHelp(Planted planted) {
		MatchResult result = PodMatcher.match(planted.with());
		NearestPlace nearest = new NearestPlace(draft(planted.with(), result), Set.of());

		assertThat(result.unmatched()).isNotEmpty()
			.allSatisfy((one) -> assertThat(nearest.of(one.mentee())).hasValue("Closest option: " + expected(planted)));
	}

	@Test
	void saysNothingOfWhoCouldTakeAPlaceAsItIs() {
		MatchInput input = MatchInput.with(new PodRules(1, 2, true, true)).mentor("ada", 1).mentee("bo").build();
		ReviewedDraft draft = ReviewedDraft.of(input,
				List.of(new DraftRow(1, List.of(MatchInputBuilder.person("ada")), false, List.of())), input.members());

		assertThat(new NearestPlace(draft, Set.of()).of(MatchInputBuilder.person("bo"))).isEmpty();
	}

	@Test
	void saysOfWhoHasGoneThatTheyHaveGoneAndNothingElse() {
		MatchInput input = MatchInput.with(new PodRules(1, 2, true, true)).mentor("ada", 1).mentee("bo").build();
		PersonId gone = MatchInputBuilder.person("bo");
		List<Member> here = input.members().stream().filter((member) -> !member.person().equals(gone)).toList();
		ReviewedDraft draft = ReviewedDraft.of(input, List.of(), here);

		assertThat(new BoardBuilder(draft, Set.of()).unplaced()).singleElement()
			.satisfies((unplaced) -> assertThat(unplaced.reasons()).containsExactly("No longer in the cohort"));
	}

}
