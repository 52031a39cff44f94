package org.alkimos.evaluation.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Expected means are sums over paper numbers worked out by hand: item i is answered ((i −
 * 1) mod 7) + 1.
 */
class ScoreSheetTests {

	private final Instrument instrument = InstrumentFixtures.mca();

	@ParameterizedTest
	@CsvSource({ "MCA-26, COM, 3.5", "MCA-26, ALI, 3.4", "MCA-26, ASU, 6.0", "MCA-26, IND, 3.0", "MCA-26, DIV, 6.5",
			"MCA-26, PRO, 3.0", "MCA-26, OVERALL, 3.8077", "MCA-21, COM, 2.5", "MCA-21, ALI, 5.25", "MCA-21, ASU, 4.0",
			"MCA-21, IND, 4.0", "MCA-21, DIV, 5.0", "MCA-21, PRO, 2.75", "MCA-21, OVERALL, 3.8571" })
	void aScoreIsTheMeanOfItsItems(String version, String code, double mean) {
		Score score = score(version, code, InstrumentFixtures.byNumber());
		assertThat(score.strict()).isCloseTo(mean, within(0.00005));
		assertThat(score.prorated()).isEqualTo(score.strict());
	}

	@Test
	void theOverallScoreIsNotTheMeanOfSubscales() {
		ScoreSheet sheet = sheet("MCA-26", InstrumentFixtures.byNumber());
		double ofSubscales = sheet.subscales().stream().mapToDouble(Score::strict).average().orElseThrow();
		assertThat(ofSubscales).isCloseTo(4.2333, within(0.0001));
		assertThat(sheet.overall().strict()).isCloseTo(3.8077, within(0.0001));
	}

	@Test
	void notApplicableAndMissingAreCountedApart() {
		Map<String, Answer> answers = InstrumentFixtures.all(5);
		answers.put("com.co-mentors", Answer.doesNotApply());
		answers.remove("com.trust");
		Score score = score("MCA-26", "COM", answers);
		assertThat(List.of(score.items(), score.answered(), score.notApplicable(), score.missing())).containsExactly(6,
				4, 1, 1);
		assertThat(score.strict()).isNull();
		assertThat(score.prorated()).isEqualTo(5.0);
	}

	@ParameterizedTest
	@CsvSource({ "MCA-26, COM, 4", "MCA-26, ALI, 4", "MCA-26, ASU, 2", "MCA-26, DIV, 2", "MCA-21, COM, 3",
			"MCA-21, ASU, 2", "MCA-21, DIV, 2", "MCA-26, OVERALL, 21", "MCA-21, OVERALL, 17" })
	void proratingNeedsTwoThirdsOfASubscaleAndFourFifthsOverall(String version, String code, int enough) {
		List<String> items = itemsOf(version, code);
		Map<String, Answer> answers = new HashMap<>();
		items.stream().limit(enough).forEach((key) -> answers.put(key, Answer.of(6)));
		assertThat(score(version, code, answers).prorated()).isEqualTo(6.0);
		answers.remove(items.getFirst());
		assertThat(score(version, code, answers).prorated()).isNull();
	}

	@Test
	void withoutAnswersThereIsNoScore() {
		for (Score score : sheet("MCA-26", Map.of()).all()) {
			assertThat(score.strict()).isNull();
			assertThat(score.prorated()).isNull();
			assertThat(score.missing()).isEqualTo(score.items());
		}
	}

	@Test
	void onlyNotApplicableIsNoScoreEither() {
		Map<String, Answer> answers = new HashMap<>();
		this.instrument.items().forEach((item) -> answers.put(item.key(), Answer.doesNotApply()));
		Score overall = sheet("MCA-21", answers).overall();
		assertThat(overall.prorated()).isNull();
		assertThat(overall.notApplicable()).isEqualTo(21);
		assertThat(overall.missing()).isZero();
	}

	@Test
	void aDroppedItemCountsInTheLongVersionOnly() {
		Map<String, Answer> answers = InstrumentFixtures.all(4);
		answers.remove("pro.role-model");
		assertThat(sheet("MCA-26", answers).overall().strict()).isNull();
		assertThat(sheet("MCA-21", answers).overall().strict()).isEqualTo(4.0);
	}

	private List<String> itemsOf(String version, String code) {
		InstrumentVersion found = this.instrument.version(version).orElseThrow();
		return found.subscales()
			.stream()
			.filter((subscale) -> subscale.code().equals(code))
			.map(Subscale::items)
			.findFirst()
			.orElse(found.items());
	}

	private ScoreSheet sheet(String version, Map<String, Answer> answers) {
		return ScoreSheet.of(this.instrument.version(version).orElseThrow(), answers);
	}

	private Score score(String version, String code, Map<String, Answer> answers) {
		return sheet(version, answers).all()
			.stream()
			.filter((score) -> score.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
