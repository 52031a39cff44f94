package org.alkimos.programs.roster;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.programs.csv.CsvFile;

import static org.alkimos.programs.roster.RosterFixtures.MENTEE_HEADER;
import static org.alkimos.programs.roster.RosterFixtures.mentee;
import static org.alkimos.programs.roster.RosterFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files as spreadsheets write them, and files that are something else. */
class RosterFileTests {

	@Test
	void takesLineEndsByteOrderMarksSemicolonsAndTabs() {
		String plain = MENTEE_HEADER + "\n" + mentee("m1");
		assertThat(read("\uFEFF" + plain.replace("\n", "\r\n") + "\r\n", null).ready()).hasSize(1);
		assertThat(read(plain.replace(',', ';'), null).ready()).hasSize(1);
		assertThat(read(plain.replace(',', '\t'), null).ready()).hasSize(1);
	}

	@Test
	void takesColumnsInAnyOrderAndSpelling() {
		assertThat(read(MENTEE_HEADER.replace("given_name", " Given Name "), null).errors()).isEmpty();
	}

	@Test
	void skipsRowsWithNothingInThem() {
		assertThat(read(MENTEE_HEADER + "\n\n,,,,,,,,,,,,,,\n   \n" + mentee("m1"), null).ready()).singleElement()
			.satisfies((row) -> assertThat(row.row()).isEqualTo(5));
	}

	@Test
	void anOpenQuoteSpoilsItsOwnRowOnly() {
		Roster roster = read(MENTEE_HEADER + "\n\"open," + mentee("m1") + "\n" + mentee("m2"), null);
		assertThat(roster.errors()).singleElement().satisfies((error) -> assertThat(error.row()).isEqualTo(2));
		assertThat(roster.ready()).hasSize(1);
	}

	@Test
	void namesMissingAndUnusedColumns() {
		Roster roster = read(MENTEE_HEADER.replace(",avoid", ",avoids") + ",phone", null);
		assertThat(roster.errors()).singleElement().satisfies((error) -> {
			assertThat(error.column()).isEqualTo("avoid");
			assertThat(error.row()).isOne();
		});
		assertThat(read(MENTEE_HEADER + ",phone", null).notes()).singleElement()
			.satisfies((note) -> assertThat(note.column()).isEqualTo("phone"));
	}

	@Test
	void noticesFilesChosenInTheWrongPlace() {
		assertThat(read(new RosterUpload(RosterFixtures.file("mentors.csv"), null)).errors()).singleElement()
			.satisfies((error) -> assertThat(error.message()).startsWith("This is a file of mentors."));
	}

	@Test
	void explainsFilesThatAreNoRoster() {
		assertAdvice(new byte[0], "The file is empty");
		assertAdvice("\n \n".getBytes(StandardCharsets.UTF_8), "The file is empty");
		assertAdvice("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "This is a workbook");
		assertAdvice((MENTEE_HEADER + "\nJosé").getBytes(StandardCharsets.ISO_8859_1), "isn't UTF-8");
		assertAdvice(MENTEE_HEADER.getBytes(StandardCharsets.UTF_16), "isn't UTF-8");
		assertAdvice(new byte[] { 'a', 0, 'b' }, "isn't a text file");
	}

	@Test
	void refusesFilesThatAreTooBigWithOneError() {
		assertAdvice(new byte[CsvFile.MAX_BYTES + 1], "larger than 2 MB");
		String rows = IntStream.rangeClosed(0, CsvFile.MAX_ROWS)
			.mapToObj(Integer::toString)
			.collect(Collectors.joining("\n"));
		assertAdvice((MENTEE_HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8), "more than 5,000 rows");
	}

	@Test
	void needsOneFileAtLeast() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new RosterUpload(null, null));
	}

	private static void assertAdvice(byte[] content, String beginning) {
		Roster roster = read(new RosterUpload(content, null));
		assertThat(roster.ready()).isEmpty();
		assertThat(roster.errors()).singleElement().satisfies((error) -> {
			assertThat(error.row()).isZero();
			assertThat(error.message()).contains(beginning);
		});
	}

}
