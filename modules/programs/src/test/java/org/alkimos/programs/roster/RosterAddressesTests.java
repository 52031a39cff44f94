package org.alkimos.programs.roster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.alkimos.programs.roster.RosterFixtures.mentee;
import static org.alkimos.programs.roster.RosterFixtures.mentees;
import static org.assertj.core.api.Assertions.assertThat;

/** The preview refuses what the sign-on would refuse later. */
class RosterAddressesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bg..dots@bg.example        | Remove one of the two dots after “bg”.
			bg.traildot.@bg.example    | Remove the dot before the @.
			bg.leaddom@.bg.example     | Remove the dot after the @.
			bg.tildа.cyr@bg.example    | Replace “а” (Cyrillic small letter a, U+0430) after “bg.tild”.
			bg.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@bg.example | It has 73.
			BG.TİLDA@BG.EXAMPLE        | Replace “İ” (Latin capital letter i with dot above, U+0130) after “BG.T”.
			bg.under_score@sub_domain.example | Remove “_” after “sub”.
			bg.hyph@-bg.example        | Remove the hyphen at the beginning of “-bg”.
			ada@uni                    | Add the ending of the domain, such as .edu, after “uni”.
			""")
	void namesTheRowAndWhatIsWrong(String address, String message) {
		Roster roster = mentees(mentee("m1", "email", address));
		assertThat(roster.ready()).isEmpty();
		assertThat(roster.errors()).singleElement().satisfies((error) -> {
			assertThat(error.row()).isEqualTo(2);
			assertThat(error.column()).isEqualTo("email");
			assertThat(error.message()).contains(message);
		});
	}

	@Test
	void aRosterOfAddressesThatTheSignOnRefusesIsRefusedRowByRow() {
		Roster roster = RosterFixtures.read(new RosterUpload(RosterFixtures.file("refused-addresses.csv"), null));
		assertThat(roster.ready()).isEmpty();
		assertThat(roster.errors()).extracting(RowError::row).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
		assertThat(roster.errors()).extracting(RowError::column).containsOnly("email");
	}

	@Test
	void aNoBreakSpaceAfterAnAddressIsNoPartOfIt() {
		Roster roster = RosterFixtures.read(new RosterUpload(RosterFixtures.file("no-break-space.csv"), null));
		assertThat(roster.errors()).isEmpty();
		assertThat(roster.ready()).extracting(RosterRow::email).containsExactly("bg.tilda.wren1@bg.example");
	}

	@Test
	void namesAnInvisibleSignAndOffersTheAddressWithoutIt() {
		assertThat(mentees(mentee("m1", "email", "wren\u200B.t@bg.example")).errors()).extracting(RowError::message)
			.containsExactly("Remove the invisible character U+200B after “wren”. Do you mean “wren.t@bg.example”?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00A0", "\u2007", "\u202F", "\u200B", "\uFEFF" })
	void blanksAroundCellsAreNoPartOfThem(String blank) {
		Roster roster = mentees(
				mentee("m1", "email", "Ada@bg.example" + blank, "given_name", blank + "Ada" + blank, "availability",
						"Tue 10:00" + blank + "; Wed 9:00", "avoid", "M2@northgate.example" + blank + ";x@y.example"),
				mentee("m2"));
		assertThat(roster.errors()).isEmpty();
		RosterRow row = roster.ready().getFirst();
		assertThat(row.email()).isEqualTo("ada@bg.example");
		assertThat(row.given()).isEqualTo("Ada");
		assertThat(row.application().availability()).hasSize(2);
		assertThat(row.named().apart()).containsExactly("m2@northgate.example", "x@y.example");
	}

	@Test
	void twoSpellingsOfOneMailboxAreOnePerson() {
		Roster roster = mentees(mentee("m1", "email", "ada@müller.example"),
				mentee("m2", "email", "ADA@xn--mller-kva.example\u200B"));
		assertThat(roster.errors()).extracting(RowError::message)
			.containsExactly("Row 2 has the same address. Give each person one row and one address of their own.");
	}

	@Test
	void saysNothingOfWhomSomebodyWantsToAvoid() {
		Roster roster = mentees(mentee("m1", "avoid", "secret\u200Bname@bg.example"),
				mentee("m2", "avoid", "secret name@bg.example"), mentee("m3", "avoid", "secret..name@bg.example"));
		assertThat(roster.errors()).hasSize(3).allSatisfy((error) -> {
			assertThat(error.message()).doesNotContain("secret").contains("List people by email address");
			assertThat(error.value()).isEmpty();
		});
	}

}
