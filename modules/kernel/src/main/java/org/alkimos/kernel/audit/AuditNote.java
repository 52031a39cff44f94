package org.alkimos.kernel.audit;

import java.util.Collection;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedId;

/**
 * An audit entry to write.
 *
 * @param action a stable code such as {@code matching.pods-published}
 * @param subject the record that was changed, read or exported
 * @param people people whose record it is, if any
 * @param detail codes, counts or ids; at most {@link #LONGEST_DETAIL} letters, digits,
 * blanks and {@code ._,:/-}
 */
public record AuditNote(AuditKind kind, String action, TypedId subject, Set<PersonId> people, String detail) {

	/** Maximum length of a detail, in characters. */
	public static final int LONGEST_DETAIL = 200;

	public AuditNote {
		people = Set.copyOf(people);
	}

	public static AuditNote command(String action, TypedId subject) {
		return of(AuditKind.COMMAND, action, subject);
	}

	public static AuditNote read(String action, TypedId subject) {
		return of(AuditKind.READ, action, subject);
	}

	public static AuditNote export(String action, TypedId subject) {
		return of(AuditKind.EXPORT, action, subject);
	}

	/** If the subject is a person's ID, the record is that person's. */
	private static AuditNote of(AuditKind kind, String action, TypedId subject) {
		Set<PersonId> people = (subject instanceof PersonId person) ? Set.of(person) : Set.of();
		return new AuditNote(kind, action, subject, people, "");
	}

	/** Returns this note, about these people's records. */
	public AuditNote about(Collection<PersonId> whose) {
		return new AuditNote(this.kind, this.action, this.subject, Set.copyOf(whose), this.detail);
	}

	/** Returns this note, about one person's record. */
	public AuditNote about(PersonId whose) {
		return about(Set.of(whose));
	}

	/** Returns this note, with codes, counts, or IDs as detail. */
	public AuditNote with(String codes) {
		return new AuditNote(this.kind, this.action, this.subject, this.people, codes);
	}

}
