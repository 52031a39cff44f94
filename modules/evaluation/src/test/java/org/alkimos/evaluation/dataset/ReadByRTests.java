package org.alkimos.evaluation.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.Contents;
import org.alkimos.evaluation.archive.ExportZip;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.deidentification.Deidentification;
import org.alkimos.evaluation.deidentification.MergedSmallCohorts;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.disclosure.ReleasedGroups;
import org.alkimos.evaluation.export.ExportAssembly;
import org.alkimos.evaluation.export.ExportContents;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The script inside an export makes every number of the page again, for a cohort of 200
 * people; R is needed.
 */
class ReadByRTests {

	private static final List<String> DEPARTMENTS = List.of("Medicine", "Surgery", "Pediatrics", "Public Health");

	private final Instrument instrument = InstrumentFixtures.mca();

	private final Random random = new Random(200);

	private final CohortId cohort = CohortId.next();

	private final List<Response> responses = new ArrayList<>();

	@TempDir
	private Path folder;

	@BeforeEach
	void twoHundredPeopleAnswer() {
		for (int pod = 0; pod < 50; pod++) {
			PersonId mentor = PersonId.next();
			PodId id = PodId.next();
			answer(mentor, mentor, id, AssessmentForm.MENTOR_SELF, 4.2);
			for (int mentee = 0; mentee < 3; mentee++) {
				answer(PersonId.next(), mentor, id, AssessmentForm.MENTEE_ABOUT_MENTOR, 5.2);
			}
		}
	}

	@Test
	void everyNumberOfThePageIsMadeAgain() throws Exception {
		unpack(zip(new Group(Grouping.DEPARTMENT, "Medicine")));
		String said = r(0);
		assertThat(said).contains("all equal");
		assertThat(Integer.parseInt(said.replaceAll("(?s).*?(\\d+) figures, all equal.*", "$1"))).isGreaterThan(10_000);
	}

	@Test
	void whoeverLoadsTheZipGetsTheSameNumbersToTheLastDigit() throws IOException {
		DataSetContent content = new DataSetReader(this.instrument)
			.read(zip(new Group(Grouping.DEPARTMENT, "Medicine")));
		assertThat(content.responses()).hasSameSizeAs(this.responses);
		List<ExportedFigure> exported = content.exported().stream().filter((figure) -> figure.value() != null).toList();
		assertThat(exported).hasSizeGreaterThan(10_000);
		assertThat(content.made(this.instrument).stream().filter((figure) -> figure.value() != null).toList())
			.containsExactlyInAnyOrderElementsOf(exported);
	}

	@Test
	void aZipThatWasChangedIsRefusedLineByLine() throws IOException {
		byte[] zip = zip(null);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> read(zip, (text) -> text.replaceFirst(",item,com.listening,,[1-7],", ",item,com.listening,,9,")))
			.satisfies((problem) -> assertThat(problem.errors()).extracting("field")
				.first()
				.asString()
				.matches("responses_long.csv:\\d+"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> new DataSetReader(this.instrument).read("no zip".getBytes(StandardCharsets.UTF_8)));
	}

	private void read(byte[] zip, UnaryOperator<String> change) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var in = new ZipInputStream(new ByteArrayInputStream(zip)); var changed = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				changed.putNextEntry(new ZipEntry(entry.getName()));
				String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
				changed.write((entry.getName().equals("responses_long.csv") ? change.apply(text) : text)
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		new DataSetReader(this.instrument).read(out.toByteArray());
	}

	@Test
	void aNumberThatIsNotRightIsFound() throws Exception {
		unpack(zip(null));
		Path dashboard = this.folder.resolve("dashboard.csv");
		String figures = Files.readString(dashboard);
		var mean = Pattern.compile("(COM,mean,)(\\d)").matcher(figures);
		Files.writeString(dashboard, mean.replaceFirst("$19"));
		assertThat(r(1)).contains("figures differ");
	}

	@Test
	void theDictionaryHasEighteenColumnsAndTheRecordsFit() throws Exception {
		unpack(zip(null));
		List<String> dictionary = Files.readAllLines(this.folder.resolve("redcap_dictionary.csv"));
		assertThat(dictionary.getFirst().split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)).hasSize(18);
		List<String> names = dictionary.stream().skip(1).map((line) -> line.split(",", 2)[0]).toList();
		assertThat(names).doesNotHaveDuplicates().allMatch((name) -> name.matches("[a-z][a-z0-9_]{0,99}"));
		String[] columns = Files.readAllLines(this.folder.resolve("redcap_records.csv")).getFirst().split(",");
		assertThat(columns).containsExactlyElementsOf(names);
	}

	@Test
	void nobodyIsNamed() throws Exception {
		unpack(zip(null));
		for (Path file : Files.list(this.folder).toList()) {
			String text = Files.readString(file, StandardCharsets.ISO_8859_1);
			this.responses.forEach((response) -> assertThat(text.contains(response.respondent().value().toString()))
				.as(file.toString())
				.isFalse());
		}
	}

	private void answer(PersonId person, PersonId mentor, PodId pod, AssessmentForm form, double level) {
		String department = DEPARTMENTS.get((int) Math.sqrt(this.random.nextInt(16)));
		double own = level + this.random.nextGaussian() * 0.7;
		for (WaveMoment moment : List.of(WaveMoment.OPENING, WaveMoment.CLOSING, WaveMoment.RETROSPECTIVE)) {
			if (this.random.nextInt(10) > 0) {
				double shift = own + ((moment == WaveMoment.CLOSING) ? 0.6 : (moment == WaveMoment.OPENING) ? 0 : -0.4);
				this.responses.add(new Response(AssessmentId.next(), this.cohort, person, pod, mentor, form, moment,
						department, "Assistant Professor", answers(shift)));
			}
		}
	}

	private Map<String, Answer> answers(double around) {
		Map<String, Answer> answers = new HashMap<>();
		this.instrument.items().forEach((item) -> {
			int value = (int) Math.clamp(Math.round(around + this.random.nextGaussian()), 1, 7);
			int kind = this.random.nextInt(30);
			if (kind > 1) {
				answers.put(item.key(), Answer.of(value));
			}
			else if (kind == 1) {
				answers.put(item.key(), Answer.doesNotApply());
			}
		});
		return answers;
	}

	private byte[] zip(@org.jspecify.annotations.Nullable Group group) throws IOException {
		Map<AssessmentForm, ReleasedGroups> book = new EnumMap<>(AssessmentForm.class);
		var reporting = new Reporting(this.responses,
				(form) -> book.computeIfAbsent(form, (one) -> new ReleasedGroups(5, (release) -> {
				})), this.instrument);
		var numbers = new StudyNumbers(new byte[32], Purpose.EVALUATION);
		var deidentification = new Deidentification(numbers, 5);
		var assembly = new ExportAssembly(reporting, this.instrument, numbers, MergedSmallCohorts.asTheyAre());
		var query = new ResultsQuery(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26", MissingRule.PRORATED,
				WaveMoment.OPENING, WaveMoment.CLOSING, group, false);
		assembly.add(this.cohort, query, List.of());
		var contents = new Contents(this.instrument, "evaluation", deidentification.rows(this.responses),
				assembly.populations(), assembly.figures(), List.of(), deidentification.withheld(), Instant.EPOCH,
				ExportContents.page(this.cohort, query, 5));
		var out = new ByteArrayOutputStream();
		ExportZip.write(contents, out);
		return out.toByteArray();
	}

	private void unpack(byte[] zip) throws IOException {
		try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				Files.write(this.folder.resolve(entry.getName()), in.readAllBytes());
			}
		}
	}

	private String r(int status) throws IOException, InterruptedException {
		boolean installed = new ProcessBuilder("sh", "-c", "command -v Rscript").start().waitFor() == 0;
		if (!installed) {
			System.out.println("R IS NOT INSTALLED: the script inside exports was not tried");
		}
		assumeTrue(installed, "R is not installed");
		Process process = new ProcessBuilder("Rscript", this.folder.resolve("read.R").toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		System.out.println("R: " + said);
		assertThat(process.exitValue()).as(said).isEqualTo(status);
		return said;
	}

}
