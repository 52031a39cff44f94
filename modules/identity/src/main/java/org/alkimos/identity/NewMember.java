package org.alkimos.identity;

import java.util.Optional;
import java.util.Set;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.RefusedEmail;

/**
 * A person to add as a member.
 *
 * @param email email address for the invitation and the sign-in; case-insensitive
 * @param roles roles in the institution; none for people who are mentors or mentees only
 */
public record NewMember(String given, String family, String email, Set<Role> roles) {

	private static final int NAME_LIMIT = 100;

	public NewMember {
		roles = Set.copyOf(roles);
	}

	/** A mentor or mentee, whose role follows from enrollment. */
	public static NewMember of(String given, String family, String email) {
		return new NewMember(given, family, email, Set.of());
	}

	/**
	 * Checks all fields.
	 * @throws InvalidInput with each field that is wrong
	 */
	public void check() {
		Optional<RefusedEmail> refused = EmailAddress.parse(this.email).refused();
		errorsOf(this.given, this.family)
			.rejectIf(refused.isPresent(), IdentityProblem.INVALID_EMAIL, "email",
					refused.map(RefusedEmail::advice).orElse(""))
			.throwIfAny();
	}

	/** What is wrong with a name, in the fields {@code given} and {@code family}. */
	public static FieldErrors errorsOf(String given, String family) {
		return new FieldErrors()
			.rejectIf(Members.hasControls(given), GeneralProblem.INVALID_CHARACTERS, "given",
					"Use only letters in the first name.")
			.rejectIf(Members.hasControls(family), GeneralProblem.INVALID_CHARACTERS, "family",
					"Use only letters in the last name.")
			.requireText(given, "given", "the first name", NAME_LIMIT)
			.requireText(family, "family", "the last name", NAME_LIMIT);
	}

	/** The address, which {@link #check} has accepted. */
	public EmailAddress address() {
		return EmailAddress.of(this.email);
	}

}
