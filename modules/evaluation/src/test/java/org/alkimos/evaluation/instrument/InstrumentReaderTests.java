package org.alkimos.evaluation.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a file of an instrument has to be, and what is said of one that is not. */
class InstrumentReaderTests {

	private final String quality = quality();

	static String quality() {
		try {
			return new ClassPathResource("org/alkimos/evaluation/quality.json")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void whatIsShippedFitsTheSchemaAndReadsAgainToTheSame() {
		assertThat(ShippedInstruments.all()).isNotEmpty().allSatisfy((file) -> {
			assertThat(InstrumentReader.read(file.document()).instrument()).isEqualTo(file.instrument());
			assertThat(file.document()).contains("\"prorating\"");
		});
	}

	@Test
	void theSchemaThatIsPublishedIsTheOneThatCounts() throws IOException {
		assertThat(Files.readString(Path.of("../../docs/instrument.schema.json"))).isEqualTo(InstrumentReader.schema());
	}

	@Test
	void everyKindOfItemIsRead() {
		Instrument read = InstrumentReader.read(this.quality).instrument();
		assertThat(read.items()).extracting(Item::kind)
			.containsExactly(ItemKind.LIKERT, ItemKind.LIKERT, ItemKind.LIKERT, ItemKind.CHOICE, ItemKind.NUMBER,
					ItemKind.CHOICE, ItemKind.TEXT);
		assertThat(read.item("time").scale()).isEqualTo(read.scale());
		assertThat(read.item("overall").scale().high()).isEqualTo(10);
		assertThat(read.heading(AssessmentForm.MENTEE_ABOUT_MENTOR)).isEqualTo("The mentoring you receive");
		assertThat(InstrumentReader.known(InstrumentReader.read(this.quality).document())).isEqualTo(read);
	}

	@Test
	void withoutSectionsTheSubscalesAndTheRestAreAsked() {
		String plain = this.quality.replaceAll("(?s)\"sections\".*?\\],\\s*\"versions\"", "\"versions\"");
		assertThat(InstrumentReader.read(plain).instrument().sections()).extracting(Section::code)
			.containsExactly("CARE", "ALL", "REST");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"\"code\": \"QUALITY\"|\"code\": \"quality\"|$.code|only capital letters",
			"\"title\": \"Quality of mentoring\",||$|Add “title”", "\"low\": 1|\"low\": \"1\"|$.scale.low|whole number",
			"\"number\": 1|\"nummer\": 1|$.items[0]|Remove “nummer”",
			"\"key\": \"late\"|\"key\": \"time\"|$.items[1].key|Two items share time",
			"\"kind\": \"NUMBER\", |\"kind\": \"DATE\", |$.items[4].kind|LIKERT, CHOICE, NUMBER, TEXT",
			"\"kind\": \"NUMBER\", ||$.items[4].min|items of this kind",
			"\"max\": 240|\"max\": 4|$.items[4].max|lower than the minimum",
			"\"item\": \"meets\"|\"item\": \"wish\"|$.items[4].shownIf.item|before this one",
			"\"values\": [1]|\"values\": [2]|$.items[4].shownIf.values|can be given to meets",
			"\"value\": 0|\"value\": 1|$.items[3].choices|unique value",
			"\"topics\", \"wish\"]|\"topics\"]|$.sections|Put wish in a section",
			"\"items\": [\"time\", \"late\"]|\"items\": [\"time\", \"lat\"]|$.versions[0].subscales[0].items[1]|unknown item",
			"\"items\": [\"overall\", \"meets\"]|\"items\": [\"wish\"]|$.versions[0].subscales[1].items[0]|can't be scored",
			"\"reversed\": [\"late\"]|\"reversed\": [\"minutes\"]|$.versions[0].reversed[0]|doesn't score",
			"\"reversed\": [\"late\"]|\"reversed\": [\"meets\"]|$.versions[0].reversed[0]|can't be reversed",
			"\"subscale\": \"1/2\"|\"subscale\": \"3/2\"|$.versions[0].prorating.subscale|can't be more than 1",
			"\"code\": \"ALL\"|\"code\": \"OVERALL\"|$.versions[0].subscales[1].code|is taken",
			"\"high\": 5|\"high\": 1|$.items[0].scale|lower to a higher" })
	void aFileThatDoesNotFitIsRefusedByPath(String there, String instead, String path, String words) {
		assertThat(this.quality).contains(there);
		assertThat(faults(this.quality.replace(there, (instead != null) ? instead : ""))).anySatisfy((fault) -> {
			assertThat(fault.field()).isEqualTo(path);
			assertThat(fault.message()).contains(words);
		});
	}

	@Test
	void aCodeEndsWithItsLastSign() {
		assertThat(faults(this.quality.replace("\"QUALITY\"", "\"QUALITY\\n\""))).extracting(FieldError::field)
			.containsExactly("$.code");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		String wrong = this.quality.replace("\"low\": 1", "\"low\": -1").replace("\"TEXT\"", "\"WORDS\"");
		assertThat(faults(wrong)).extracting(FieldError::field).contains("$.scale.low", "$.items[6].kind");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			value = { "nonsense", "[]", "{\"code\": \"A\", \"code\": \"B\"}", "^^", "{", "\"x\"", "null" })
	void whatIsNoInstrumentAtAllIsRefused(String text) {
		assertThat(faults(text)).extracting(FieldError::field).containsExactly("$");
	}

	@Test
	void deepAndVeryLongFilesAreRefused() {
		assertThat(faults("[".repeat(2000))).hasSize(1);
		assertThat(faults(" ".repeat(InstrumentReader.LONGEST + 1))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1.0E308", "1e400", "9999999999", "123456789012345678901234567890", "1.5" })
	void numbersThatAreTooLargeOrNotWholeAreRefused(String number) {
		assertThat(faults(this.quality.replace("\"low\": 1", "\"low\": " + number))).extracting(FieldError::field)
			.contains("$.scale.low");
	}

	@Test
	void aWholeNumberMayHaveAPoint() {
		String pointed = this.quality.replace("\"low\": 1", "\"low\": 1.0");
		assertThat(InstrumentReader.read(pointed).instrument().scale().low()).isEqualTo(1);
	}

	@Test
	void signsThatCannotBeKeptAreRefused() {
		assertThat(faults(this.quality.replace("Has time", "Has\\u0000time"))).extracting(FieldError::field)
			.containsExactly("$.items[0].label");
		assertThat(faults(this.quality.replace("Has time", "Has \\ud800 time"))).isNotEmpty();
	}

	private static List<FieldError> faults(String text) {
		InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> InstrumentReader.read(text));
		assertThat(refused).as(text).isNotNull();
		return refused.errors();
	}

}
