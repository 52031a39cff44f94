package org.alkimos.platform.choices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.review.Recusals;
import org.alkimos.programs.choices.DeclineView;
import org.alkimos.programs.choices.Declines;

/** Reads declines, without those about people the manager recused themselves from. */
@Component
public class DeclineReader {

	private final Declines declines;

	private final Recusals recusals;

	private final Members members;

	DeclineReader(Declines declines, Recusals recusals, Members members) {
		this.declines = declines;
		this.recusals = recusals;
		this.members = members;
	}

	List<Line> read(Actor actor, CohortId cohort) {
		List<DeclineView> all = this.declines.list(actor, cohort);
		Set<PersonId> recused = this.recusals.of(actor, cohort);
		Set<PersonId> people = new HashSet<>();
		all.forEach((one) -> people.addAll(List.of(one.mentor(), one.mentee())));
		Map<PersonId, PersonName> names = this.members.namesOf(actor, people);
		return all.stream()
			.filter((one) -> !recused.contains(one.mentor()) && !recused.contains(one.mentee()))
			.map((one) -> new Line(one.mentor(), name(names, one.mentor()), one.mentee(), name(names, one.mentee()),
					one.reason(), one.declinedAt()))
			.toList();
	}

	private static String name(Map<PersonId, PersonName> names, PersonId person) {
		@Nullable PersonName name = names.get(person);
		return (name != null) ? name.full() : "Unknown person";
	}

	/**
	 * One decline of a mentee by a mentor.
	 *
	 * @param mentorId ID of the mentor as a member
	 * @param mentor full name of the mentor
	 * @param menteeId ID of the mentee as a member
	 * @param mentee full name of the mentee
	 * @param reason reason, at most 500 characters; only program managers see it
	 * @param declinedAt UTC instant at which the reason was last saved
	 */
	public record Line(PersonId mentorId, String mentor, PersonId menteeId, String mentee, String reason,
			Instant declinedAt) {
	}

}
