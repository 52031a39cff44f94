package org.alkimos.platform.programs.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.PersonName;
import org.alkimos.platform.identity.IdentityLabels;
import org.alkimos.platform.programs.ProgramLabels;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.participant.ParticipantView;

/**
 * Page of the participants of a cohort.
 *
 * @param shown role to filter by, or null for everyone
 * @param next cursor of the next page, or null on the last
 */
public record PeoplePage(CohortView cohort, CohortNumbers numbers, @Nullable ParticipantRole shown, List<Row> rows,
		@Nullable String next) {

	static PeoplePage of(CohortView cohort, CohortNumbers numbers, @Nullable ParticipantRole shown,
			CursorPage<ParticipantView> page, PeopleAccounts accounts) {
		List<Row> rows = page.items()
			.stream()
			.filter((person) -> shown == null || person.role() == shown)
			.map((person) -> Row.of(cohort, person, accounts))
			.sorted(Comparator.comparing(Row::sortName))
			.toList();
		return new PeoplePage(cohort, numbers, shown, rows, page.next());
	}

	public String href() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	public String importHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort());
	}

	public String invitationsHref() {
		return ProgramPaths.invitations(this.cohort.cohort());
	}

	public String declinesHref() {
		return ProgramPaths.cohort(this.cohort.cohort()) + "/declines";
	}

	public String recusalsHref() {
		return ProgramPaths.cohort(this.cohort.cohort()) + "/recusals";
	}

	public @Nullable String nextHref() {
		return (this.next != null) ? href() + "?cursor=" + this.next : null;
	}

	public boolean shows(@Nullable ParticipantRole role) {
		return this.shown == role;
	}

	/**
	 * A row of the list; {@code trained} is null for mentees, {@code invitationHref} for
	 * people the viewer cannot invite, and so is {@code detailsHref} for those they
	 * cannot correct.
	 */
	public record Row(ParticipantId id, String name, String sortName, String role, String institution,
			String department, String field, String rank, String brings, @Nullable String trained, String trainingsHref,
			String account, Tone accountTone, @Nullable String invitationHref, @Nullable String detailsHref,
			boolean withdrawn, String withdrawalHref) {

		static Row of(CohortView cohort, ParticipantView person, PeopleAccounts accounts) {
			MemberView member = accounts.of(person.person()).orElse(null);
			PersonName name = (member != null) ? member.name() : new PersonName("", "Unknown person");
			return new Row(person.participant(), name.full(),
					(name.family() + " " + name.given()).toLowerCase(Locale.ROOT), ProgramLabels.role(person.role()),
					person.homeInstitution(), person.department(), person.field(), person.rank(), brings(person),
					trained(person), ProgramPaths.trainings(cohort.cohort(), person.participant()),
					(member != null) ? IdentityLabels.standing(member) : "–",
					(member != null) ? IdentityLabels.tone(member) : Tone.GREY,
					accounts.mayInvite(person.person()) ? "/members/" + person.person().value() + "/invitations" : null,
					accounts.mayCorrect(person.person()) ? "/members/" + person.person().value() + "/details" : null,
					person.withdrawnAt() != null, ProgramPaths.withdrawal(cohort.cohort(), person.participant()));
		}

		private static String brings(ParticipantView person) {
			return switch (person.role()) {
				case MENTOR -> "Can lead up to " + Numbers.count(person.podCapacity(), "pod");
				case MENTEE -> "Needs " + person.needs().getFirst();
			};
		}

		private static @Nullable String trained(ParticipantView person) {
			if (person.role() != ParticipantRole.MENTOR) {
				return null;
			}
			return person.trainedOn().isEmpty() ? "No training date"
					: "Last trained " + Dates.shortDay(person.trainedOn().getLast());
		}

		public String withdrawalDialog() {
			return "withdraw-" + this.id.value();
		}
	}

}
