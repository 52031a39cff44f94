package org.alkimos.programs.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.programs.choices.ChoosingCohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
@RecordApplicationEvents
class PeopleListsTests extends ChoosingCohort {

	private static final String LINES = """
			person,other_person,kind,year
			ruth@choosing.example,E1,supervises,
			R2,ben@choosing.example,evaluates,
			ana@choosing.example,ben@choosing.example,co-author,2015
			cleo@choosing.example,R1,co-author,
			""";

	@Autowired
	private ListImports lists;

	@Autowired
	private CoAuthorRules rules;

	@Test
	void nothingIsSavedUntilConfirmedAndEverythingGoesWithTheList() {
		CohortId cohort = everybody("Lines");
		ListImportId id = in(() -> this.lists.keep(this.manager, ListKind.RELATIONS, bytes(LINES)));
		in(() -> assertThat(this.lists.preview(this.manager, id).list().ready()).hasSize(4));
		assertThat(this.events.stream(ParticipantTiesChanged.class)).isEmpty();
		in(() -> assertThat(this.lists.confirm(this.manager, id).entries()).isEqualTo(4));
		in(() -> assertThat(this.lists.confirm(this.manager, id).entries()).isEqualTo(4));
		assertThat(told(cohort, ANA).evaluativeLines()).containsExactly(person(RUTH));
		assertThat(told(cohort, RUTH).evaluativeLines()).containsExactly(person(ANA));
		assertThat(told(cohort, BEN).evaluativeLines()).containsExactly(person(OTTO));
		assertThat(told(cohort, ANA).coAuthors()).isEmpty();
		in(() -> this.lists.remove(this.manager, id));
		assertThat(told(cohort, ANA).evaluativeLines()).isEmpty();
		in(() -> assertThat(this.lists.imported(this.manager)).isEmpty());
	}

	@Test
	void coAuthorsAreKeptApartWhereTheCohortMindsAndAsLongAsItDoes() {
		CohortId cohort = everybody("Authors");
		in(() -> this.lists.confirm(this.manager, this.lists.keep(this.manager, ListKind.RELATIONS, bytes(LINES))));
		in(() -> this.rules.set(this.manager, cohort, new CoAuthorRule(true, 3)));
		assertThat(told(cohort, CLEO).coAuthors()).as("without a year").containsExactly(person(RUTH));
		assertThat(told(cohort, ANA).coAuthors()).as("of 2015").isEmpty();
		in(() -> this.rules.set(this.manager, cohort, new CoAuthorRule(true, null)));
		assertThat(told(cohort, ANA).coAuthors()).containsExactly(person(BEN));
		assertThat(told(cohort, BEN).coAuthors()).containsExactly(person(ANA));
		in(() -> this.rules.set(this.manager, cohort, new CoAuthorRule(false, null)));
		assertThat(told(cohort, ANA).coAuthors()).isEmpty();
		in(() -> {
			assertThat(this.rules.of(this.manager, cohort).applies()).isFalse();
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.rules.set(this.manager, cohort, new CoAuthorRule(true, 51)));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.rules.of(as(ANA), cohort));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.lists.imported(as(ANA)));
		});
	}

	@Test
	void pairsOfEarlierProgramsCountAlsoForPeopleEnrolledLater() {
		in(() -> this.lists.confirm(this.manager, this.lists.keep(this.manager, ListKind.HISTORY, bytes("""
				mentor,mentee,program,ended_on
				R1,ana@choosing.example,Old program,2024-06-11
				ben@choosing.example,R2,Turned round,2024-06-11
				"""))));
		CohortId cohort = everybody("Late");
		assertThat(told(cohort, ANA).previousMentors()).containsExactly(person(RUTH));
		assertThat(this.events.stream(ParticipantTiesChanged.class)
			.filter((event) -> event.person().equals(person(BEN)) || event.person().equals(person(OTTO))))
			.as("who was the mentor then is the mentee now")
			.isEmpty();
		assertThat(view(cohort, ANA).profiles())
			.filteredOn((profile) -> profile.participant().equals(participant(cohort, RUTH)))
			.allSatisfy((profile) -> assertThat(profile.pairedIn()).isEqualTo("Old program"));
	}

	@Test
	void remarksOnWhoTakesPartNowhere() {
		everybody("Remarks");
		in(() -> assertThat(this.lists.read(this.manager, ListKind.RELATIONS, bytes("""
				person,other_person,kind
				R1,E99,supervises
				""")).notes()).singleElement()
			.satisfies((note) -> assertThat(note.message()).startsWith("E99 isn't in any cohort yet.")));
	}

}
