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
 * What the engine knows of a participant.
 *
 * @param yearsSinceDegree years since the terminal degree, if known
 * @param needs a mentee's needs, most wanted first
 * @param podCapacity pods a mentor leads at most; 0 for mentees
 * @param preferredMentors a mentee's wishes, most wanted first
 * @param evaluativeLines people in a supervisory or evaluative line with this person
 * @param keptApart people who cannot be together with this person
 * @param coAuthors people this person has published with, as far as the cohort minds
 * @param previousMentors a mentee's mentors of before who were not asked for again
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

	/** Somebody without co-authors and without a mentor of before. */
	public Member(PersonId person, ParticipantRole role, String homeInstitution, String department, String field,
			String rank, @Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers,
			Set<WeeklySlot> availability, Modality modality, int podCapacity, List<PersonId> preferredMentors,
			Set<PersonId> evaluativeLines, Set<PersonId> keptApart) {
		this(person, role, homeInstitution, department, field, rank, yearsSinceDegree, needs, offers, availability,
				modality, podCapacity, preferredMentors, evaluativeLines, keptApart, Set.of(), Set.of());
	}

	/** Inputs kept by earlier versions know neither. */
	private static Set<PersonId> orNone(@Nullable Set<PersonId> people) {
		return (people != null) ? Set.copyOf(people) : Set.of();
	}

	/** The same person, kept from whom the other of the same id is kept from. */
	public Member keptFromAsIn(Member now) {
		return new Member(this.person, this.role, this.homeInstitution, this.department, this.field, this.rank,
				this.yearsSinceDegree, this.needs, this.offers, this.availability, this.modality, this.podCapacity,
				this.preferredMentors, now.evaluativeLines, now.keptApart, now.coAuthors, now.previousMentors);
	}

	public boolean leadsPods() {
		return this.role == ParticipantRole.MENTOR;
	}

	/** The same mentor with so many pods to lead at most. */
	public Member leading(int pods) {
		return new Member(this.person, this.role, this.homeInstitution, this.department, this.field, this.rank,
				this.yearsSinceDegree, this.needs, this.offers, this.availability, this.modality, pods,
				this.preferredMentors, this.evaluativeLines, this.keptApart, this.coAuthors, this.previousMentors);
	}

	/** Words compare without regard to case and outer space, as people type them. */
	public static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/** Equal and known; two people who left a cell empty share nothing. */
	static boolean same(String one, String other) {
		return !one.isBlank() && plain(one).equals(plain(other));
	}

}
