package org.alkimos.programs.roster;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the file of errors: row numbers are those a spreadsheet shows. */
class FaultyRosterTests {

	private final Roster roster = RosterFixtures.read(RosterFixtures.withErrors());

	@ParameterizedTest(name = "row {0}, {1}: {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					3  | email              | Enter an email address, such as name@university.edu   | ben.example
					4  | email              | Row 2 has the same address                            | ana.good@northgate.example
					5  | external_id        | Row 2 has the same number                             | B001
					6  | years_since_degree | whole number from 0 to 80                             | -4
					7  | years_since_degree | whole number from 0 to 80                             | about three
					8  | availability       | Use a day and a time, such as Tue 10:00               | Someday 25:00
					10 | avoid              | People can't avoid themselves                         | ''
					11 | given_name         | looks like a spreadsheet formula                      | =HYPERLINK("http://x.example";"x")
					13 | given_name         | Enter the first name                                  | ''
					14 | needs_ranked       | Enter at least one need                               | ''
					15 | ''                 | too few columns: 5 where the first row has 15         | B014
					16 | ''                 | too many columns: 17 where the first row has 15       | B015
					17 | given_name         | Shorten this to at most 100 characters                | MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM…
					19 | availability       | Enter at least one weekly hour                        | ''
					20 | modality           | in person, remote, or either                          | telepathy
					21 | external_id        | Enter the person's ID                                 | ''
					24 | ''                 | A quotation mark in this row is never closed          | '"B022","Sol","Never closed,sol@northgate…'
					""")
	void namesTheRowTheColumnAndWhatToDo(int row, String column, String message, String value) {
		assertThat(this.roster.errors()).filteredOn((error) -> error.row() == row)
			.singleElement()
			.satisfies((error) -> {
				assertThat(error.file()).isEqualTo(RosterFile.MENTEES);
				assertThat(error.column()).isEqualTo(column);
				assertThat(error.message()).contains(message);
				assertThat(error.value()).isEqualTo(value);
			});
	}

	@Test
	void namesNoOtherRow() {
		assertThat(this.roster.errors().stream().map(RowError::row)).containsExactly(3, 4, 5, 6, 7, 8, 10, 11, 13, 14,
				15, 16, 17, 19, 20, 21, 24);
		assertThat(this.roster.faultyRows()).isEqualTo(17);
	}

	@Test
	void remarksOnAScientificMentorWhoTakesNoPart() {
		assertThat(this.roster.notes()).singleElement().satisfies((note) -> {
			assertThat(note.row()).isEqualTo(9);
			assertThat(note.column()).isEqualTo("scientific_mentor");
			assertThat(note.message()).startsWith("nobody@nowhere.example isn't in this cohort");
		});
	}

	@Test
	void keepsTheGoodRowsAmongThem() {
		assertThat(this.roster.ready().stream().map(RosterRow::row)).containsExactly(2, 9, 12, 18, 23);
		assertThat(this.roster.ready(RosterFile.MENTEES)).isEqualTo(5);
	}

	@Test
	void leavesMarkupAndForeignLettersAsTheyAreWritten() {
		List<String> names = this.roster.ready().stream().map((row) -> row.given() + " " + row.family()).toList();
		assertThat(names).contains("<script>alert(1)</script> Markup", "Rae Quoted, Comma", "Nils Ünïcødé 王");
	}

	/** Columns come in any order, and what cannot be read is shown from its beginning. */
	@Test
	void neverRepeatsWhomSomebodyWantsToAvoid() {
		String header = "avoid," + RosterFixtures.MENTEE_HEADER.replace(",avoid", "");
		Roster first = RosterFixtures.read(header + "\ncanary@avoid.example,E1,Ana\n\"canary@avoid.example,E2\n", null);
		Roster last = RosterFixtures.read(RosterFixtures.MENTEE_HEADER + "\n\"E,canary@avoid.example\n", null);
		assertThat(first.errors()).hasSize(2);
		assertThat(last.errors()).hasSize(1);
		assertThat(first + " " + last).doesNotContain("canary@avoid");
	}

}
