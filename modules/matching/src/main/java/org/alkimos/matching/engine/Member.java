package org.alkimos.matching.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A participant, as input of the engine.
 *
 * @param yearsSinceDegree years since the terminal degree, if known
 * @param needs a mentee's needs, most important first
 * @param podCapacity maximum number of pods of a mentor; 0 for mentees
 * @param preferredMentors a mentee's preferred mentors, first choice first
 * @param evaluativeLines people with a supervisory or evaluative relationship to this
 * person
 * @param keptApart people who can't be placed with this person
 * @param coAuthors co-authors of this person, according to the cohort's rule
 * @param previousMentors a mentee's previous mentors, without those the mentee asked for
 * again
 */
public record Member(PersonId person, ParticipantRole role, String homeInstitution, String department, String field,
		String rank, @Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers,
		Set<WeeklySlot> availability, Modality modality, int podCapacity, List<PersonId> preferredMentors,
		Set<PersonId> evaluativeLines, Set<PersonId> keptApart, Set<PersonId> coAuthors,
		Set<PersonId> previousMentors) {

	public Member {
		needs = needs.stream().map(Member::plain).distinct().toList();
		offers = offers.stream().map(Member::plain).distinct().sorted().toList();
		availability = new TreeSet<>(availability);
		preferredMentors = List.copyOf(preferredMentors);
		evaluativeLines = Set.copyOf(evaluativeLines);
		keptApart = Set.copyOf(keptApart);
		coAuthors = orNone(coAuthors);
		previousMentors = orNone(previousMentors);
	}

	/** Creates a member without co-authors and previous mentors. */
	public Member(PersonId person, ParticipantRole role, String homeInstitution, String department, String field,
			String rank, @Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers,
			Set<WeeklySlot> availability, Modality modality, int podCapacity, List<PersonId> preferredMentors,
			Set<PersonId> evaluativeLines, Set<PersonId> keptApart) {
		this(person, role, homeInstitution, department, field, rank, yearsSinceDegree, needs, offers, availability,
				modality, podCapacity, preferredMentors, evaluativeLines, keptApart, Set.of(), Set.of());
	}

	/** Inputs stored by earlier versions contain neither. */
	private static Set<PersonId> orNone(@Nullable Set<PersonId> people) {
		return (people != null) ? Set.copyOf(people) : Set.of();
	}

	/**
	 * Returns this person with the current relationships of the other member with the
	 * same ID.
	 */
	public Member keptFromAsIn(Member now) {
		return new Member(this.person, this.role, this.homeInstitution, this.department, this.field, this.rank,
				this.yearsSinceDegree, this.needs, this.offers, this.availability, this.modality, this.podCapacity,
				this.preferredMentors, now.evaluativeLines, now.keptApart, now.coAuthors, now.previousMentors);
	}

	public boolean leadsPods() {
		return this.role == ParticipantRole.MENTOR;
	}

	/** Returns this mentor with another maximum number of pods. */
	public Member leading(int pods) {
		return new Member(this.person, this.role, this.homeInstitution, this.department, this.field, this.rank,
				this.yearsSinceDegree, this.needs, this.offers, this.availability, this.modality, pods,
				this.preferredMentors, this.evaluativeLines, this.keptApart, this.coAuthors, this.previousMentors);
	}

	/** Normalizes case and surrounding whitespace for comparison. */
	public static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/** Whether two values are equal and not empty; two empty values are not shared. */
	static boolean same(String one, String other) {
		return !one.isBlank() && plain(one).equals(plain(other));
	}

}
