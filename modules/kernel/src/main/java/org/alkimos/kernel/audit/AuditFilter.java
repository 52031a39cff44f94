package org.alkimos.kernel.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.KernelProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Filter of audit entries.
 *
 * @param people people who acted, or whose record it was; null for everyone, empty for no
 * one
 * @param action action code, or null for all
 * @param day day in UTC, or null for all
 */
public record AuditFilter(@Nullable Set<PersonId> people, @Nullable String action, @Nullable LocalDate day) {

	private static final Pattern CODE = Pattern.compile("[a-z-]{1,40}\\.[a-z-]{1,60}");

	public AuditFilter {
		people = (people != null) ? Set.copyOf(people) : null;
		if (action != null && !CODE.matcher(action).matches()) {
			throw new InvalidInput(KernelProblem.UNKNOWN_AUDIT_ACTION, "action",
					"Specify an action, such as identity.member-read.");
		}
	}

	public static AuditFilter none() {
		return new AuditFilter(null, null, null);
	}

	/** The people in the filter, for the audit entry of this view. */
	Set<PersonId> named() {
		return (this.people != null) ? this.people : Set.of();
	}

}
