package org.alkimos.evaluation.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.evaluation.scoring.Score;
import org.alkimos.evaluation.scoring.ScoreSheet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores of an instrument with sums, a reversed item and shares of its own, worked out by
 * hand.
 */
class ScoringRulesTests {

	private final Instrument instrument = InstrumentReader.read(InstrumentReaderTests.quality()).instrument();

	private final Map<String, Answer> answers = new HashMap<>(Map.of("time", Answer.of(4), "late", Answer.of(2),
			"overall", Answer.of(8), "meets", Answer.of(1), "minutes", Answer.of(60), "topics",
			Answer.ofChoices(List.of(3, 1)), "wish", Answer.ofText("More time")));

	@Test
	void aReversedItemCountsFromTheOtherEnd() {
		// 4 + (1 + 5 − 2)
		assertThat(score("CARE").strict()).isEqualTo(8.0);
	}

	@Test
	void aChoiceCountsItsValue() {
		assertThat(score("ALL").strict()).isEqualTo(4.5);
	}

	@Test
	void theOverallScoreReversesToo() {
		// (4 + 4 + 8 + 1) / 4
		assertThat(score(ScoreSheet.OVERALL).strict()).isEqualTo(4.25);
	}

	@Test
	void aProratedSumStandsForAllItems() {
		this.answers.remove("time");
		assertThat(score("CARE").strict()).isNull();
		// the share of this version is one half: 4 / 1 × 2
		assertThat(score("CARE").prorated()).isEqualTo(8.0);
		assertThat(score(ScoreSheet.OVERALL).prorated()).isEqualTo(13.0 / 3);
		this.answers.put("overall", Answer.doesNotApply());
		assertThat(score(ScoreSheet.OVERALL).prorated()).isNull();
		assertThat(score(ScoreSheet.OVERALL).notApplicable()).isEqualTo(1);
	}

	@Test
	void whatIsAskedFollowsTheAnswers() {
		assertThat(this.instrument.shown(this.answers)).contains("minutes").hasSize(7);
		this.answers.put("meets", Answer.of(0));
		assertThat(this.instrument.shown(this.answers)).doesNotContain("minutes").hasSize(6);
		assertThat(this.instrument.shown(Map.of())).doesNotContain("minutes");
	}

	@Test
	void eachKindTakesItsOwnAnswersOnly() {
		assertThat(this.instrument.accepts("minutes", Answer.of(5))).isTrue();
		assertThat(this.instrument.accepts("minutes", Answer.of(4))).isFalse();
		assertThat(this.instrument.accepts("minutes", Answer.ofText("60"))).isFalse();
		assertThat(this.instrument.accepts("meets", Answer.of(2))).isFalse();
		assertThat(this.instrument.accepts("meets", Answer.ofChoices(List.of(1)))).isFalse();
		assertThat(this.instrument.accepts("topics", Answer.of(1))).isFalse();
		assertThat(this.instrument.accepts("topics", Answer.ofChoices(List.of(1, 4)))).isFalse();
		assertThat(this.instrument.accepts("wish", Answer.ofText("x".repeat(200)))).isTrue();
		assertThat(this.instrument.accepts("wish", Answer.ofText("x".repeat(201)))).isFalse();
		assertThat(this.instrument.accepts("wish", Answer.ofText("a\u0000b"))).isFalse();
		assertThat(this.instrument.accepts("wish", Answer.of(1))).isFalse();
	}

	@Test
	void blankWordsAndNoChoiceAreNoAnswer() {
		assertThat(Answer.ofText(" ").status()).isEqualTo(AnswerStatus.MISSING);
		assertThat(Answer.ofChoices(List.of()).status()).isEqualTo(AnswerStatus.MISSING);
		assertThat(Answer.ofChoices(List.of(3, 1, 3)).choices()).containsExactly(1, 3);
	}

	private Score score(String code) {
		return ScoreSheet.of(this.instrument.asked(), this.answers)
			.all()
			.stream()
			.filter((score) -> score.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
