package org.alkimos.evaluation.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.Subscale;
import org.alkimos.evaluation.wording.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The instrument's file against the two published maps, by original item number. */
class MentoringCompetencyAssessmentTests {

	private final Instrument instrument = InstrumentFixtures.mca();

	@Test
	void mca26FollowsFleming2013() {
		assertThat(numbers("MCA-26")).isEqualTo(Map.of("COM", List.of(1, 2, 3, 4, 5, 6), "ALI",
				List.of(7, 8, 9, 10, 11), "ASU", List.of(12, 13, 14), "IND", List.of(15, 16, 17, 18, 19), "DIV",
				List.of(20, 21), "PRO", List.of(22, 23, 24, 25, 26)));
	}

	@Test
	void mca21FollowsHyun2022() {
		assertThat(numbers("MCA-21"))
			.isEqualTo(Map.of("ALI", List.of(7, 8, 13, 14), "PRO", List.of(22, 23, 24, 26), "COM", List.of(1, 2, 3, 4),
					"ASU", List.of(10, 11, 12), "DIV", List.of(9, 20, 21), "IND", List.of(17, 18, 19)));
	}

	@Test
	void mca21DropsFiveItems() {
		List<Integer> dropped = new ArrayList<>(this.instrument.items().stream().map(Item::number).toList());
		numbers("MCA-21").values().forEach(dropped::removeAll);
		assertThat(dropped).containsExactly(5, 6, 15, 16, 25);
	}

	@Test
	void mca21WasValidatedForMentorsAboutThemselvesOnly() {
		assertThat(this.instrument.version("MCA-21").orElseThrow().validatedFor())
			.containsExactly(AssessmentForm.MENTOR_SELF);
	}

	@Test
	void theScaleRunsFromOneToSeven() {
		assertThat(this.instrument.accepts("com.trust", Answer.of(1))).isTrue();
		assertThat(this.instrument.accepts("com.trust", Answer.of(7))).isTrue();
		assertThat(this.instrument.accepts("com.trust", Answer.of(0))).isFalse();
		assertThat(this.instrument.accepts("com.trust", Answer.of(8))).isFalse();
		assertThat(this.instrument.accepts("com.trust", Answer.doesNotApply())).isTrue();
		assertThat(this.instrument.accepts("com.unheard-of", Answer.of(4))).isFalse();
	}

	@Test
	void aVersionWithAnUnknownItemIsRefused() {
		var strange = new InstrumentVersion("X", "nowhere", Set.of(),
				List.of(new Subscale("A", "A", "A", List.of("a.unknown"))));
		List<InstrumentVersion> versions = List.of(this.instrument.asked(), strange);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Instrument("X", "X", "", Map.of(), this.instrument.scale(), this.instrument.items(),
					versions))
			.withMessageContaining("unknown item");
	}

	@Test
	void lookingBackItAsksAboutTheTimeBeforeTheProgram() {
		for (AssessmentForm form : AssessmentForm.values()) {
			assertThat(this.instrument.stem(form, WaveMoment.RETROSPECTIVE)).contains("before the program", "then");
			assertThat(this.instrument.beforeStem(form, WaveMoment.RETROSPECTIVE)).isEmpty();
			assertThat(this.instrument.stem(form, WaveMoment.CLOSING)).isEqualTo(this.instrument.stem(form));
			assertThat(this.instrument.beforeStem(form, WaveMoment.CLOSING)).isEmpty();
		}
	}

	@Test
	void wordingThatDoesNotLookBackHasASentenceBeforeItsStem() {
		Instrument german = worded(Map.of("STEM.MENTOR_SELF", "Wie gut?"));
		assertThat(lookingBack(german, AssessmentForm.MENTOR_SELF)).isEqualTo(Instrument.LOOKING_BACK + " Wie gut?");
		assertThat(lookingBack(german, AssessmentForm.MENTEE_ABOUT_MENTOR))
			.isEqualTo(lookingBack(this.instrument, AssessmentForm.MENTEE_ABOUT_MENTOR));
		Instrument whole = worded(
				Map.of("STEM.MENTOR_SELF", "Wie gut?", "STEM_LOOKING_BACK.MENTOR_SELF", "Wie gut damals?"));
		assertThat(lookingBack(whole, AssessmentForm.MENTOR_SELF)).isEqualTo(" Wie gut damals?");
		assertThat(Wording.optional(this.instrument)).contains("STEM_LOOKING_BACK.MENTOR_SELF",
				"STEM_LOOKING_BACK.MENTEE_ABOUT_MENTOR");
	}

	private Instrument worded(Map<String, String> texts) {
		return new Wording("de", "License 7", texts).over(this.instrument);
	}

	private static String lookingBack(Instrument instrument, AssessmentForm form) {
		return instrument.beforeStem(form, WaveMoment.RETROSPECTIVE) + " "
				+ instrument.stem(form, WaveMoment.RETROSPECTIVE);
	}

	private Map<String, List<Integer>> numbers(String version) {
		return this.instrument.version(version)
			.orElseThrow()
			.subscales()
			.stream()
			.collect(Collectors.toMap(Subscale::code,
					(subscale) -> subscale.items().stream().map((key) -> this.instrument.item(key).number()).toList()));
	}

}
