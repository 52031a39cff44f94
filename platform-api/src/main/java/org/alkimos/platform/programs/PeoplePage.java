package org.alkimos.platform.programs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.identity.PersonName;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.ParticipantView;

/**
 * Who takes part in a cohort.
 *
 * @param shown the role shown alone; null for everybody
 * @param next cursor of the rest; null if there is none
 */
public record PeoplePage(CohortView cohort, CohortNumbers numbers, @Nullable ParticipantRole shown, List<Row> rows,
		@Nullable String next) {

	static PeoplePage of(CohortView cohort, CohortNumbers numbers, @Nullable ParticipantRole shown,
			List<ParticipantView> people, PeopleNames.Known names, @Nullable String next) {
		List<Row> rows = people.stream()
			.filter((person) -> shown == null || person.role() == shown)
			.map((person) -> Row.of(cohort, person, names.of(person)))
			.sorted(Comparator.comparing(Row::sortName))
			.toList();
		return new PeoplePage(cohort, numbers, shown, rows, next);
	}

	public String href() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	public String importHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort());
	}

	public @Nullable String nextHref() {
		return (this.next != null) ? href() + "?cursor=" + this.next : null;
	}

	public boolean shows(@Nullable ParticipantRole role) {
		return this.shown == role;
	}

	/** A line of the list. */
	public record Row(ParticipantId id, String name, String sortName, String accountHref, String role,
			String institution, String department, String field, String rank, String brings, String hours,
			boolean withdrawn, String withdrawalHref) {

		static Row of(CohortView cohort, ParticipantView person, PersonName name) {
			return new Row(person.participant(), name.full(), (name.family() + " " + name.given()).toLowerCase(Locale.ROOT),
					"/members/" + person.person().value(), ProgramWords.role(person.role()), person.homeInstitution(),
					person.department(), person.field(), person.rank(), brings(person),
					Numbers.count(person.availability().size(), "hour"), person.withdrawnAt() != null,
					ProgramPaths.withdrawal(cohort.cohort(), person.participant()));
		}

		private static String brings(ParticipantView person) {
			return switch (person.role()) {
				case MENTOR -> "Leads " + Numbers.count(person.podCapacity(), "pod") + " at most";
				case MENTEE -> "Needs " + person.needs().getFirst();
			};
		}

		public String withdrawalDialog() {
			return "withdraw-" + this.id.value();
		}
	}

}
