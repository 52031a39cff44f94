package org.alkimos.kernel.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Which entries to look at.
 *
 * @param people who acted, or whose record it was; null for everyone, no one if empty
 * @param action a code; null for all
 * @param day in UTC; null for all
 */
public record AuditFilter(@Nullable Set<PersonId> people, @Nullable String action, @Nullable LocalDate day) {

	private static final Pattern CODE = Pattern.compile("[a-z-]{1,40}\\.[a-z-]{1,60}");

	public AuditFilter {
		people = (people != null) ? Set.copyOf(people) : null;
		if (action != null && !CODE.matcher(action).matches()) {
			throw new InvalidInput("action", "Specify an action, such as identity.member-read.");
		}
	}

	public static AuditFilter none() {
		return new AuditFilter(null, null, null);
	}

	/** The people looked for, for the trail's own entry. */
	Set<PersonId> named() {
		return (this.people != null) ? this.people : Set.of();
	}

}
