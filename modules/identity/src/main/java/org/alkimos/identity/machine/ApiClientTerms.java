package org.alkimos.identity.machine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * What an API client may do, who answers for it, and until when.
 *
 * @param rights at least one; pulling results only alone, because names from another
 * right could be put to answers
 * @param owner an active member; null in a request for the member who sends it
 * @param expiresOn last day in UTC, from today to a year ahead; required
 */
public record ApiClientTerms(Set<MachineRight> rights, @Nullable PersonId owner, @Nullable LocalDate expiresOn) {

	public ApiClientTerms {
		Set<MachineRight> ordered = EnumSet.noneOf(MachineRight.class);
		ordered.addAll(rights);
		rights = Collections.unmodifiableSet(ordered);
	}

	FieldErrors check(FieldErrors errors, LocalDate today, boolean ownerActive) {
		LocalDate last = this.expiresOn;
		return errors
			.rejectIf(this.rights.isEmpty(), GeneralProblem.REQUIRED_FIELD, "rights", "Choose at least one right.")
			.rejectIf(this.rights.contains(MachineRight.PULL_RESULTS) && this.rights.size() > 1,
					IdentityProblem.RESULTS_NOT_ALONE, "rights",
					"Choose results alone. With another right, the client could put names to answers.")
			.rejectIf(!ownerActive, IdentityProblem.API_CLIENT_OWNER_NOT_ACTIVE, "owner",
					"Choose an active member of the institution.")
			.rejectIf(last == null, GeneralProblem.REQUIRED_FIELD, "expiresOn",
					"Enter the last day on which the client works.")
			.rejectIf(last != null && last.isBefore(today), IdentityProblem.API_CLIENT_EXPIRY_OUT_OF_RANGE, "expiresOn",
					"Choose today or a later day.")
			.rejectIf(last != null && last.isAfter(today.plusYears(1)), IdentityProblem.API_CLIENT_EXPIRY_OUT_OF_RANGE,
					"expiresOn", "Choose a day at most one year ahead.");
	}

	/** The terms as the audit log keeps them. */
	String detail() {
		return this.rights.stream().map(Enum::name).collect(Collectors.joining(" ")) + " until " + this.expiresOn;
	}

	ApiClientTerms ownedBy(PersonId person) {
		return new ApiClientTerms(this.rights, person, this.expiresOn);
	}

}
