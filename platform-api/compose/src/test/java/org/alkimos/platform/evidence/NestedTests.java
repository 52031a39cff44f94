package org.alkimos.platform.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.local.Extent;

import static org.assertj.core.api.Assertions.assertThat;

@Tag(Extent.SIZED)
class NestedTests {

	private final Nested nested = new Nested(5);

	@Test
	void aSmallGroupAndASmallRestAreHidden() {
		assertThat(this.nested.shown(13, 4)).containsExactly(13, null);
		assertThat(this.nested.shown(13, 9)).containsExactly(13, null);
		assertThat(this.nested.shown(13, 8, 5)).containsExactly(13, 8, null);
		assertThat(this.nested.shown(13, 8, 0)).containsExactly(13, 8, 0);
		assertThat(this.nested.shown(13, 13)).containsExactly(13, 13);
		assertThat(this.nested.shown(3, 0)).containsExactly(null, null);
	}

	@Test
	void aFloorThatAnInstitutionRaisedHidesMore() {
		var raised = new Nested(8);
		assertThat(raised.shown(13, 8, 0)).containsExactly(13, null, 0);
		assertThat(raised.shown(16, 8)).containsExactly(16, 8);
		assertThat(raised.shown(7, 0)).containsExactly(null, null);
		assertThat(raised.crossing(List.of(0, 1), (atom) -> 7, List.of((atom) -> true, (atom) -> atom == 1)))
			.containsExactly(14, null);
		assertThat(this.nested.shown(20, 14, 11)).containsExactly(20, 14, null);
		assertThat(raised.shown(20, 14, 11)).as("14 was shown before").containsExactly(20, null, null);
	}

	@Test
	void noTwoToldCountsDifferByOneToFourPeople() {
		var random = new Random(11);
		for (int program = 0; program < Extent.of(1_000, 10_000); program++) {
			int whole = random.nextInt(40);
			int among = random.nextInt(whole + 1);
			List<Integer> shown = this.nested.shown(whole, among, random.nextInt(among + 1))
				.stream()
				.filter(Objects::nonNull)
				.toList();
			assertThat(shown).allMatch(this.nested::harmless);
			IntStream.range(1, shown.size())
				.forEach((i) -> IntStream.range(0, i)
					.forEach((j) -> assertThat(shown.get(j) - shown.get(i)).matches(this.nested::harmless)));
		}
	}

	@Test
	void aCountThatCutsAnotherSmallIsHidden() {
		assertThat(crossing(new int[] { 5, 5, 5, 5 })).containsExactly(20, 10, 10);
		assertThat(crossing(new int[] { 5, 5, 5, 4 })).containsExactly(19, 9, null);
		assertThat(crossing(new int[] { 5, 4, 6, 5 })).containsExactly(20, 9, null);
		assertThat(crossing(new int[] { 9, 9, 0, 0 })).containsExactly(18, 9, 0);
		assertThat(crossing(new int[] { 4, 0, 0, 0 })).containsExactly(null, null, null);
	}

	@Test
	void noPartThatToldCountsCutOutIsOneToFourStrong() {
		var random = new Random(12);
		for (int program = 0; program < Extent.of(1_000, 10_000); program++) {
			int[] sizes = random.ints(8, 0, 12).map((size) -> (size < 5 && random.nextBoolean()) ? 0 : size).toArray();
			List<Integer> shown = this.nested.crossing(List.of(0, 1, 2, 3, 4, 5, 6, 7), (atom) -> sizes[atom],
					List.of((atom) -> atom % 2 == 1, (atom) -> atom / 2 % 2 == 1, (atom) -> atom / 4 == 1));
			Map<String, Integer> parts = new HashMap<>();
			for (int atom = 0; atom < sizes.length; atom++) {
				String part = "";
				for (int group = 0; group < 3; group++) {
					part += (shown.get(group) != null) ? atom >> group & 1 : "-";
				}
				parts.merge(part, sizes[atom], Integer::sum);
			}
			if (shown.stream().anyMatch(Objects::nonNull)) {
				assertThat(parts.values()).allMatch(this.nested::harmless);
			}
		}
	}

	/** Atoms 0 to 3: in neither group, in the first, in the second, in both. */
	private List<Integer> crossing(int[] sizes) {
		return this.nested.crossing(List.of(0, 1, 2, 3), (atom) -> sizes[atom],
				List.of((atom) -> true, (atom) -> atom % 2 == 1, (atom) -> atom > 1));
	}

}
