package org.alkimos.programs.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.WeeklySlot;

import static org.alkimos.programs.roster.RosterFixtures.mentee;
import static org.alkimos.programs.roster.RosterFixtures.mentees;
import static org.alkimos.programs.roster.RosterFixtures.mentor;
import static org.alkimos.programs.roster.RosterFixtures.mentors;
import static org.alkimos.programs.roster.RosterFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RosterReaderTests {

	@Test
	void readsAWholeCohortWithoutAnError() {
		Roster roster = read(RosterFixtures.careerCohort());
		assertThat(roster.errors()).isEmpty();
		assertThat(roster.notes()).isEmpty();
		assertThat(roster.ready(RosterFile.MENTEES)).isEqualTo(45);
		assertThat(roster.ready(RosterFile.MENTORS)).isEqualTo(13);
	}

	@Test
	void readsAMenteesParticulars() {
		RosterRow row = mentees(mentee("m1", "needs_ranked", "b; a;b", "availability", "wed 9:00; Tue 10:00",
				"modality", "In-Person", "avoid", "Other@Northgate.example"))
			.ready()
			.getFirst();
		assertThat(row.application().needs()).containsExactly("b", "a");
		assertThat(row.application().availability()).containsExactly(
				new WeeklySlot(DayOfWeek.TUESDAY, LocalTime.of(10, 0)),
				new WeeklySlot(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0)));
		assertThat(row.application().modality()).isEqualTo(Modality.IN_PERSON);
		assertThat(row.application().podCapacity()).isZero();
		assertThat(row.named().apart()).containsExactly("other@northgate.example");
	}

	@Test
	void readsAMentorsParticulars() {
		RosterRow row = mentors(mentor("r1", "offers", "x; y", "pod_capacity", "2", "mentor_training_date",
				"2026-02-19", "direct_reports", "a@northgate.example;b@northgate.example"))
			.ready()
			.getFirst();
		assertThat(row.application().offers()).containsExactly("x", "y");
		assertThat(row.application().podCapacity()).isEqualTo(2);
		assertThat(row.application().trainedOn()).containsExactly(LocalDate.of(2026, 2, 19));
		assertThat(row.named().evaluative()).containsExactly("a@northgate.example", "b@northgate.example");
	}

	@Test
	void refusesMentorsWithoutCapacityOfferOrDate() {
		assertThat(mentors(mentor("r1", "pod_capacity", ""), mentor("r2", "pod_capacity", "0"),
				mentor("r3", "offers", ";"), mentor("r4", "mentor_training_date", "last spring"))
			.errors()).extracting(RowError::row, RowError::column)
			.containsExactly(tuple(2, "pod_capacity"), tuple(3, "pod_capacity"), tuple(4, "offers"),
					tuple(5, "mentor_training_date"));
	}

	@Test
	void readsEveryTrainingDateOfAMentor() {
		RosterRow row = mentors(mentor("r1", "mentor_training_date", "2026-02-19; 2023-10-03;2026-02-19; ")).ready()
			.getFirst();
		assertThat(row.application().trainedOn()).containsExactly(LocalDate.of(2023, 10, 3), LocalDate.of(2026, 2, 19));
	}

	@Test
	void namesEachTrainingDateThatCannotBe() {
		Roster roster = mentors(
				mentor("r1", "mentor_training_date", "2023-10-03; 3 Oct 2024; 0206-02-19; 2026-09-02; 2026-09-01"));
		assertThat(roster.ready()).isEmpty();
		assertThat(roster.errors()).extracting(RowError::row, RowError::column, RowError::value)
			.containsExactly(tuple(2, "mentor_training_date", "3 Oct 2024"),
					tuple(2, "mentor_training_date", "0206-02-19"), tuple(2, "mentor_training_date", "2026-09-02"));
	}

	@Test
	void namesEverythingThatIsWrongWithARow() {
		assertThat(mentees(mentee("m1", "email", "nothing", "modality", "", "rank", "@rank")).errors())
			.extracting(RowError::column)
			.containsExactly("email", "rank", "modality");
	}

	@Test
	void neverRepeatsWhomSomebodyWantsToAvoid() {
		Roster roster = mentees(mentee("m1", "avoid", "dr. secret"), mentee("m2", "avoid", "secret@northgate.example"));
		assertThat(roster.errors()).singleElement().satisfies((error) -> assertThat(error.value()).isEmpty());
		assertThat(roster.notes()).singleElement()
			.satisfies((note) -> assertThat(note.message()).doesNotContain("secret"));
	}

	@Test
	void refusesAPersonInBothFiles() {
		Roster roster = read(RosterFixtures.MENTEE_HEADER + "\n" + mentee("x1"),
				RosterFixtures.MENTOR_HEADER + "\n" + mentor("x1"));
		assertThat(roster.errors()).singleElement()
			.satisfies(
					(error) -> assertThat(error.message()).startsWith("Row 2 of the mentor file has the same address"));
		assertThat(roster.ready(RosterFile.MENTORS)).isOne();
	}

	@Test
	void saysThatAPreferredMentorsOwnRowIsFaulty() {
		Roster roster = read(
				RosterFixtures.MENTEE_HEADER + "\n" + mentee("m1", "preferred_mentors", "r1@northgate.example"),
				RosterFixtures.MENTOR_HEADER + "\n" + mentor("r1", "offers", ""));
		assertThat(roster.errors()).extracting(RowError::message)
			.anyMatch((message) -> message.startsWith("Row 2 of the mentor file can't be used as is"));
	}

	@Test
	void remarksOnALineToSomebodyWhoTakesNoPart() {
		Roster roster = mentees(mentee("m1", "scientific_mentor", "boss@elsewhere.example"));
		assertThat(roster.ready()).hasSize(1);
		assertThat(roster.notes()).singleElement()
			.satisfies((note) -> assertThat(note.column()).isEqualTo("scientific_mentor"));
	}

}
