package org.alkimos.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.alkimos.matching.board.Measures.Balance;
import org.alkimos.matching.board.Measures.MentorLoad;
import org.alkimos.matching.board.Measures.Variety;
import org.alkimos.matching.board.Measures.Wishes;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuresTests {

	/** How many are matched comes first, because whoever has no pod has no fit either. */
	@ParameterizedTest
	@CsvSource({ "40, 7000, , , false", "40, 7000, 40, 7000, false", "40, 6999, 40, 7000, true",
			"40, 7001, 40, 7000, false", "39, 9000, 40, 7000, true", "41, 5000, 40, 7000, false",
			"40, 5000, 40, , false", "39, 9000, 40, , true" })
	void aDraftIsWorseThanThePreviousOne(int matched, int fit, @Nullable Integer matchedBefore,
			@Nullable Integer fitBefore, boolean worse) {
		var measures = new Measures(45, matched, fit, 0, 0, null, fitBefore, matchedBefore, null,
				new Wishes(0, 0, 0, 0, 0), 0, new MentorLoad(0, 0, 0, 0, 0), new Balance(0, 0, 0, 0),
				new Variety(0, 0, 0, 0), List.of(), 0, 0, 0, 0);
		assertThat(measures.areWorse()).isEqualTo(worse);
	}

}
