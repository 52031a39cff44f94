package org.alkimos.programs.lists;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.ties.RelationKind;

import static org.assertj.core.api.Assertions.assertThat;

class ListReaderTests {

	private static PeopleList read(ListKind kind, String text) {
		return Tenancy.<PeopleList, RuntimeException>call(new TenantId(UUID.randomUUID()),
				() -> ListReader.read(kind, text.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 9, 1)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,b@x.example,supervises,          | person       | Identify the person
			a@@x,b@x.example,supervises,      | person       | with one @
			a@x_y.example,b@x.example,supervises, | person   | Remove “_” after “x”
			a@x.example,a@x.example ,evaluates, | other_person | same person
			a@x.example,A@X.example,evaluates,| other_person | same person
			E1,E2,knows,                      | kind         | Enter supervises, evaluates, or co-author
			E1,E2,co-author,last year         | year         | Enter the year
			E1,E2,co-author,2040              | year         | Enter the year
			E1,E2,supervises                  | ''           | 3 columns where the first row has 4
			""")
	void namesWhatIsWrongWithALine(String row, String column, String message) {
		PeopleList list = read(ListKind.RELATIONS, "person,other_person,kind,year\n" + row);
		assertThat(list.ready()).isEmpty();
		assertThat(list.errors()).anySatisfy((error) -> {
			assertThat(error.row()).isEqualTo(2);
			assertThat(error.column()).isEqualTo(column);
			assertThat(error.message()).contains(message);
		});
	}

	@Test
	void refusesTheSameTwiceWhicheverWayItIsWritten() {
		PeopleList list = read(ListKind.RELATIONS, """
				kind,person,other person
				co-author,E1,E2
				Coauthor,E2,E1
				supervises,E1,E2
				supervises,E2,E1
				""");
		assertThat(list.ready()).extracting(ListLine::row).containsExactly(2, 4, 5);
		assertThat(list.ready().getFirst().kind()).isEqualTo(RelationKind.CO_AUTHOR);
		assertThat(list.errors()).singleElement()
			.satisfies(
					(error) -> assertThat(error.message()).isEqualTo("Row 2 has the same entry. Remove one of them."));
	}

	@Test
	void readsEarlierPairsAndRefusesDaysToCome() {
		PeopleList list = read(ListKind.HISTORY, """
				mentor,mentee,program,ended_on,remark
				R1,E1,Pods 2024,2025-06-11,x
				R1,E2,Pods 2024,2026-12-24,x
				R1,E3,,soon,x
				""");
		assertThat(list.ready()).extracting(ListLine::row).containsExactly(2);
		assertThat(list.errors()).extracting(LineError::column).containsExactly("ended_on", "program", "ended_on");
		assertThat(list.notes()).singleElement()
			.satisfies((note) -> assertThat(note.message()).isEqualTo("This column isn't used and will be ignored."));
		assertThat(list.faultyRows()).isEqualTo(2);
	}

	@Test
	void tellsTheKindsOfListsApart() {
		assertThat(read(ListKind.RELATIONS, ListKind.HISTORY.template()).errors()).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("the other type of list"));
		assertThat(read(ListKind.HISTORY, "mentor,mentee\n").errors()).extracting(LineError::column)
			.containsExactly("program", "ended_on");
	}

}
