package org.alkimos.platform.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NestedTests {

	@Test
	void aSmallGroupAndASmallRestAreHidden() {
		assertThat(Nested.told(13, 4)).containsExactly(13, null);
		assertThat(Nested.told(13, 9)).containsExactly(13, null);
		assertThat(Nested.told(13, 8, 5)).containsExactly(13, 8, null);
		assertThat(Nested.told(13, 8, 0)).containsExactly(13, 8, 0);
		assertThat(Nested.told(13, 13)).containsExactly(13, 13);
		assertThat(Nested.told(3, 0)).containsExactly(null, null);
	}

	@Test
	void noTwoToldCountsDifferByOneToFourPeople() {
		var random = new Random(11);
		for (int program = 0; program < 10_000; program++) {
			int whole = random.nextInt(40);
			int among = random.nextInt(whole + 1);
			List<Integer> told = Nested.told(whole, among, random.nextInt(among + 1))
				.stream()
				.filter(Objects::nonNull)
				.toList();
			assertThat(told).allMatch(Nested::harmless);
			IntStream.range(1, told.size())
				.forEach((i) -> IntStream.range(0, i)
					.forEach((j) -> assertThat(told.get(j) - told.get(i)).matches(Nested::harmless)));
		}
	}

}
