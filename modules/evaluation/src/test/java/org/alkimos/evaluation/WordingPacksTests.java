package org.alkimos.evaluation;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.WordingPacks;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.evaluation.wording.NewWording;
import org.alkimos.evaluation.wording.WordingFile;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ApplicationModuleTest
class WordingPacksTests {

	private static final String CODE = InstrumentFixtures.mca().code();

	@Autowired
	private Desks desks;

	@Autowired
	private WordingPacks packs;

	@Autowired
	private InstrumentLibrary library;

	private Institution here;

	private Actor evaluator;

	private Actor mentee;

	private AssessmentId form;

	@BeforeEach
	void aMenteeIsAsked() {
		this.here = new Institution(this.desks);
		this.evaluator = this.here.actor(Role.EVALUATOR);
		PersonId first = this.here.formsPods(1, 3).getFirst().mentees().getFirst();
		this.mentee = this.here.actor(first);
		this.form = this.here.only(first).id();
	}

	@Test
	void respondentsSeeTheOfficialWordingInTheirLanguage() {
		load("en", csv("official "));
		load("de-CH", csv("amtlich ") + "STEM.MENTEE_ABOUT_MENTOR,Wie gut?\nANCHOR.1,Gar nicht\nSECTION.COM,Reden\n");
		assertThat(label(Languages.of("fr"))).isEqualTo("official com.trust");
		assertThat(label(Languages.of("de;q=0.8,fr"))).isEqualTo("amtlich com.trust");
		AssessmentView german = show(Languages.of("de-CH"));
		assertThat(german.language()).isEqualTo("de-CH");
		assertThat(german.stem()).isEqualTo("Wie gut?");
		assertThat(german.scale().anchors().getFirst().label()).isEqualTo("Gar nicht");
		assertThat(german.sections().getFirst().label()).isEqualTo("Reden");
		assertThat(german.sections().getFirst().questions().getFirst().item().scale()).isEqualTo(german.scale());
		assertThat(german.notice()).isEqualTo("License 7");
	}

	@Test
	void withoutWordingInTheirLanguageOrEnglishTheySeeOurLabels() {
		load("de", csv("amtlich "));
		assertThat(label(Languages.of("fr"))).isEqualTo("Trust");
		assertThat(show(Languages.of("nonsense;;")).language()).isNull();
		assertThat(label(Languages.of("de"))).isEqualTo("amtlich com.trust");
	}

	@Test
	void theInstitutionSaysWhatEverybodyElseSees() {
		load("en", csv("official "));
		this.here.here(() -> {
			for (String language : new String[] { "it", "de" }) {
				this.packs.load(this.evaluator, CODE,
						new NewWording(language, "License 7", true, true, WordingFile.read(csv(language + " "))));
			}
			return true;
		});
		assertThat(label(Languages.of("fr"))).isEqualTo("de com.trust");
		assertThat(label(Languages.of("it-CH, fr"))).isEqualTo("it com.trust");
		assertThat(label(Languages.of("en-GB"))).isEqualTo("official com.trust");
	}

	@Test
	void whatIsWithdrawnIsSeenNoMore() {
		load("en", csv("official "));
		load("en", csv("newer "));
		assertThat(label(Languages.english())).isEqualTo("newer com.trust");
		withdraw();
		assertThat(label(Languages.english())).isEqualTo("Trust");
		withdraw();
		assertThat(this.here.auditOf(this.evaluator)).containsExactly("evaluation.wording-loaded " + CODE + "/en",
				"evaluation.wording-loaded " + CODE + "/en", "evaluation.wording-withdrawn " + CODE + "/en");
	}

	@Test
	void theLicenseIsAttestedOrNothingIsLoaded() {
		var refused = refusal(new NewWording("", " ", false, false, WordingFile.read(csv("x "))));
		assertThat(refused.errors()).extracting(FieldError::field).containsExactly("language", "license", "attested");
		assertThat(label(Languages.english())).isEqualTo("Trust");
	}

	@Test
	void unknownAndMissingKeysAreNamedByRowAndNothingIsSaved() {
		String wrong = csv("x ").replace("com.trust,x com.trust\n", "com.trusty,x\n").replace("x com.feedback", "");
		var refused = refusal(wanted("en", WordingFile.read(wrong)));
		assertThat(refused.errors()).extracting(FieldError::message)
			.containsExactly("Row 12: enter a text.", "Row 15: this instrument doesn't have this key.",
					"Add a row for com.trust.");
		assertThat(refused.errors()).extracting(FieldError::field)
			.containsExactly("texts.com.feedback", "texts.com.trusty", "texts.com.trust");
		assertThat(refused.errors()).extracting(FieldError::type)
			.containsExactly(EvaluationProblem.INVALID_WORDING_TEXT, EvaluationProblem.UNKNOWN_WORDING_KEY,
					EvaluationProblem.WORDING_KEY_MISSING);
		assertThat(label(Languages.english())).isEqualTo("Trust");
	}

	@Test
	void filesThatCannotBeReadAreRefused() {
		for (String file : new String[] { "", "a,b\n", "key,text\ncom.trust\n", "key,text\ncom.trust,\"open\n",
				"{x" }) {
			assertThatExceptionOfType(InvalidInput.class).as(file).isThrownBy(() -> WordingFile.read(file));
		}
		assertThat(WordingFile.read("\uFEFFkey;text\na;b, c\n\n\"d\";\"e\nf\"\n").rows())
			.containsExactly(new WordingFile.Row(2, "a", "b, c"), new WordingFile.Row(4, "d", "e\nf"));
		assertThat(WordingFile.read("{\"a\": \"b\"}").rows()).containsExactly(new WordingFile.Row(1, "a", "b"));
	}

	@Test
	void noFileCarriesItOut() {
		load("en", csv("official "));
		assertThat(this.here.here(() -> this.library.export(this.evaluator, CODE, null))).doesNotContain("official");
		assertThat(this.here.here(() -> this.library.show(this.evaluator, CODE, null)))
			.satisfies((view) -> assertThat(view.toString()).doesNotContain("official"))
			.satisfies((view) -> assertThat(view.wordings()).singleElement()
				.satisfies((pack) -> assertThat(pack.texts()).isEqualTo(26)));
	}

	@Test
	void othersNeitherLoadNorSeeIt() {
		load("en", csv("official "));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.here.here(() -> {
			this.packs.withdraw(this.mentee, CODE, "en");
			return true;
		}));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.here.here(() -> {
			this.packs.withdraw(this.evaluator, "UNHEARD-OF", "en");
			return true;
		}));
		Institution other = new Institution(this.desks);
		assertThat(other.here(() -> this.library.show(other.actor(Role.EVALUATOR), CODE, null)).wordings()).isEmpty();
	}

	private static String csv(String words) {
		Map<String, String> texts = new TreeMap<>();
		InstrumentFixtures.mca().items().forEach((item) -> texts.put(item.key(), words + item.key()));
		StringBuilder csv = new StringBuilder("key,text\n");
		texts.forEach((key, text) -> csv.append(key).append(',').append(text).append('\n'));
		return csv.toString();
	}

	private void load(String language, String file) {
		this.here.here(() -> {
			this.packs.load(this.evaluator, CODE, wanted(language, WordingFile.read(file)));
			return true;
		});
	}

	private static NewWording wanted(String language, WordingFile file) {
		return new NewWording(language, "License 7", true, false, file);
	}

	private InvalidInput refusal(NewWording wording) {
		return catchThrowableOfType(InvalidInput.class, () -> this.here.here(() -> {
			this.packs.load(this.evaluator, CODE, wording);
			return true;
		}));
	}

	private void withdraw() {
		this.here.here(() -> {
			this.packs.withdraw(this.evaluator, CODE, "en");
			return true;
		});
	}

	private AssessmentView show(Languages languages) {
		return this.here.here(() -> this.desks.assessments().show(this.mentee, this.form, languages));
	}

	private String label(Languages languages) {
		return show(languages).sections()
			.stream()
			.flatMap((section) -> section.questions().stream())
			.filter((question) -> question.key().equals("com.trust"))
			.findFirst()
			.orElseThrow()
			.label();
	}

}
